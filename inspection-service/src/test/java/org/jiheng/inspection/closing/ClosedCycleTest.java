package org.jiheng.inspection.closing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.core.ConditionFactory;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.OnTopics;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.WU;
import static org.jiheng.inspection.testing.Inspection.person;

/** No fact comes in any more, and a closing says what was published. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClosedCycleTest {
    private static final String CLOSINGS = "jiheng.closings.v1";
    private static final String DEDUCTIONS = "jiheng.deduction-standings.v1";
    private static final String UNITS = "jiheng.units.v1";
    private static final int ROUNDS = 8;
    private static final String OFFICE = person("performance-office", "su").token();
    private static final String PHOTO = "";

    /** Something that changes what is known of a cycle, and who may do it. */
    private record Command(String method, String below, String token, String body) {
        Response send(String cycle, Map<String, String> ids) {
            String path = "/api/v1/cycles/" + cycle + below;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                path = path.replace("{" + id.getKey() + "}", id.getValue());
            }
            if (body.equals(PHOTO)) {
                return Photos.put(
                        token,
                        path.substring(0, path.lastIndexOf('/')),
                        UUID.fromString(ids.get("file")),
                        Photos.jpeg(1));
            }
            return given().auth()
                    .oauth2(token)
                    .contentType(body.startsWith("{") ? "application/json" : "text/csv")
                    .body(body)
                    .request(method, path);
        }

        String operation() {
            return method + " /api/v1/cycles/{cycle}" + below;
        }
    }

    private static final List<Command> COMMANDS = List.of(
            new Command(
                    "POST", "/visits", LIN, "{\"unit\": \"P01\", \"kind\": \"OPEN\", \"firstDay\": \"2012-08-21\"}"),
            new Command(
                    "POST",
                    "/visits/unplanned",
                    LIN,
                    "{\"unit\": \"P01\", \"kind\": \"OPEN\", \"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"]}"),
            new Command(
                    "POST", "/visits/{visit}/make", LIN, "{\"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"]}"),
            new Command("POST", "/visits/{visit}/cancel", LIN, "{\"reason\": \"改期\"}"),
            new Command("POST", "/findings", LIN, Inspection.findingWith("unit", "\"P01\"")),
            new Command("POST", "/findings/{finding}/notify", LIN, "{}"),
            new Command("POST", "/findings/{finding}/drop", LIN, "{\"reason\": \"登记有误\"}"),
            new Command("POST", "/findings/{finding}/accept", OFFICER_OF_P01, "{}"),
            new Command("POST", "/findings/{finding}/appeal", OFFICER_OF_P01, "{\"grounds\": \"当日外出办事\"}"),
            new Command("POST", "/findings/{finding}/decide", WU, Inspection.decision("REDUCED")),
            new Command("PUT", "/findings/{finding}/evidence/{file}", LIN, PHOTO),
            new Command("PUT", "/findings/{finding}/appeal/evidence/{file}", OFFICER_OF_P01, PHOTO),
            new Command(
                    "POST",
                    "/deduction-catalogue",
                    OFFICE,
                    "{\"items\": [{\"code\": \"S1\", \"area\": \"STYLE\", \"description\": \"窗口离岗\", \"minPoints\": \"0.5\"}]}"),
            new Command(
                    "POST",
                    "/deduction-catalogue/table",
                    OFFICE,
                    "code,area,description,minPoints\nS1,STYLE,窗口离岗,0.5\n"),
            new Command("POST", "/deduction-catalogue/versions/{version}/approve", OFFICE, "{}"),
            new Command("POST", "/complaints", OFFICE, """
                    {"complaints": [{"number": "FZ-1", "unit": "P01", "area": "COMPLAINTS", "subject": "窗口排队久",
                     "receivedOn": "2012-08-01", "dueOn": "2012-08-15"}]}"""),
            new Command(
                    "POST",
                    "/complaints/table",
                    OFFICE,
                    "number,unit,area,subject,receivedOn,dueOn\nFZ-1,P01,COMPLAINTS,窗口排队久,2012-08-01,2012-08-15\n"));

    /** Rectification outlives its cycle. */
    private static final List<String> RECTIFYING = List.of(
            "POST /api/v1/cycles/{cycle}/findings/{finding}/rectification",
            "POST /api/v1/cycles/{cycle}/weak-points/{weakPoint}/rectification",
            "POST /api/v1/cycles/{cycle}/rectifications/{rectification}/start",
            "POST /api/v1/cycles/{cycle}/rectifications/{rectification}/submit",
            "POST /api/v1/cycles/{cycle}/rectifications/{rectification}/verify",
            "POST /api/v1/cycles/{cycle}/rectifications/{rectification}/reject",
            "POST /api/v1/cycles/{cycle}/rectifications/{rectification}/close",
            "PUT /api/v1/cycles/{cycle}/rectifications/{rectification}/evidence/{file}");

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void aClosingSaysWhatWasPublished() {
        inspection.notified("0.5");
        inspection.as(LIN, "", Inspection.findingWith("unit", "\"P02\"")).then().statusCode(201);
        assertThat(anyClosing()).isEmpty();

        cycle.arriveAs("CLOSING");

        assertThat(closing().get("source").asText()).isEqualTo("/inspection-service");
        JsonNode data = closing().get("data");
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly(
                        "cycle",
                        "source",
                        "subjects",
                        "digest",
                        "openCases",
                        "stuck",
                        "ledgerValid",
                        "ledgerHead",
                        "ledgerEntries");
        assertThat(data.get("cycle").asText()).isEqualTo(cycle.code());
        assertThat(data.get("source").asText()).isEqualTo("inspection");
        assertThat(data.get("subjects").asInt()).isEqualTo(2);
        assertThat(data.get("openCases").asInt()).isEqualTo(2);
        assertThat(data.get("stuck").asInt()).isZero();
        assertThat(data.get("ledgerValid").asBoolean()).isTrue();
        assertThat(new LedgerFiles(cycle).head())
                .contains("\"hash\":\"" + data.get("ledgerHead").asText() + "\"")
                .contains("\"entries\":" + data.get("ledgerEntries").asLong() + ",");
        assertFits();
    }

    @Test
    void aFindingIsAnOpenCaseUntilItIsSettled() {
        for (String state :
                List.of("RECORDED", "NOTIFIED", "CONFIRMED", "APPEALED", "UPHELD", "REDUCED", "WITHDRAWN", "DROPPED")) {
            inspection.in(state);
        }

        cycle.arriveAs("CLOSED");

        assertThat(closing().at("/data/openCases").asInt()).isEqualTo(3);
        assertThat(closing().at("/data/ledgerValid").asBoolean()).isTrue();
    }

    @Test
    void aCycleInWhichNothingWasFoundHasAnEmptyLedgerWithoutAHead() {
        cycle.arriveAs("CLOSING");

        JsonNode data = closing().get("data");
        assertThat(data.get("subjects").asInt()).isZero();
        assertThat(data.get("ledgerValid").asBoolean()).isTrue();
        assertThat(data.has("ledgerHead")).isFalse();
        assertThat(data.has("ledgerEntries")).isFalse();
        assertFits();
    }

    @Test
    void reopenedItTakesFactsAndHasNoClosingOfItsOwnUntilItIsClosedAgain() {
        String finding = inspection.notified("0.5");
        cycle.arriveAs("CLOSING");
        JsonNode first = closing();
        cycle.arriveAs("CLOSED");
        JsonNode second = closing();
        assertThat(second.at("/data/digest")).isNotEqualTo(first.at("/data/digest"));
        assertFits();
        inspection.move(finding, "accept").then().statusCode(409);

        cycle.arriveAs("RUNNING");
        inspection.move(finding, "accept").then().statusCode(200);
        assertThat(anyClosing()).contains(second);

        cycle.arriveAs("CLOSING");
        assertThat(closing().at("/data/openCases").asInt()).isZero();
        assertFits();
    }

    @Test
    void aSubjectThatBecomesStuckOrFreeIsSaidAtOnce() {
        cycle.arriveAs("CLOSED");
        assertThat(closing().at("/data/stuck").asInt()).isZero();

        topics.sendRaw(UNITS, cycle.code(), bytes(cycle.code() + "/P01"), bytes("{}"));
        patiently().until(() -> closing().at("/data/stuck").asInt() == 1);

        topics.send(
                UNITS,
                cycle.code() + "/P01",
                2,
                """
                {"cycle": "%s", "unit": "P01", "name": "单位 P01", "tier": "PARTY_MASS"}""".formatted(cycle.code()),
                Map.of("cycle", cycle.code(), "cyclerevision", "1000"));
        patiently().until(() -> closing().at("/data/stuck").asInt() == 0);
    }

    @Test
    void whatIsSentOnceMoreAtNightFitsTheClosing() {
        inspection.notified("0.5");
        cycle.arriveAs("CLOSED");
        JsonNode closing = closing();

        Database.executeAsOwner("UPDATE relay_progress SET acknowledged_revision = 0");

        patiently()
                .until(() -> Database.query("SELECT subject FROM relay_progress WHERE acknowledged_revision = 0")
                        .isEmpty());
        assertThat(closing()).isEqualTo(closing);
        assertFits();
    }

    @Test
    void everyCommandIsRefusedAndStoresNothing() {
        Map<String, String> ids = new HashMap<>();
        ids.put("visit", inspection.plannedVisit());
        ids.put("version", proposedCatalogue());
        ids.put("file", UUID.randomUUID().toString());
        Map<String, String> findings = Map.of(
                "/notify", inspection.in("RECORDED"),
                "/drop", inspection.in("RECORDED"),
                "/accept", inspection.in("NOTIFIED"),
                "/appeal", inspection.in("NOTIFIED"),
                "/decide", inspection.in("APPEALED"),
                "/evidence/{file}", inspection.in("NOTIFIED"),
                "/appeal/evidence/{file}", inspection.in("APPEALED"));
        for (String state : List.of("CLOSING", "CLOSED")) {
            cycle.arriveAs(state);
            closing();
            Map<String, String> before = Database.contents();

            COMMANDS.forEach(command -> {
                ids.put("finding", findings.getOrDefault(command.below().replace("/findings/{finding}", ""), ""));
                Response answer = command.send(cycle.code(), ids);
                assertThat(answer.statusCode() + " " + answer.jsonPath().getString("type"))
                        .as(command.operation() + " in " + state)
                        .isEqualTo("409 urn:jiheng:problem:cycle-not-running");
            });

            assertThat(Database.contents()).isEqualTo(before);
        }
    }

    @Test
    void noCommandIsForgotten() {
        List<String> changing = Operation.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(Operation::toString)
                .filter(operation -> operation.contains("/cycles/{cycle}"))
                .toList();

        assertThat(Stream.concat(COMMANDS.stream().map(Command::operation), RECTIFYING.stream()))
                .containsExactlyInAnyOrderElementsOf(changing);
    }

    /** Whoever was told that it is done finds it in what the closing counts; whoever came too late was told so. */
    @Test
    void noFactSlipsInBehindTheClosing() {
        int inTime = 0;
        for (int round = 0; round < ROUNDS; round++) {
            cycle = RunningCycle.arrive(topics);
            inspection = new Inspection(cycle);
            List<String> findings = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String unit = i % 2 == 0 ? "\"P01\"" : "\"P02\"";
                findings.add(inspection
                        .as(LIN, "", Inspection.findingWith("unit", unit))
                        .path("finding"));
            }
            List<Supplier<Integer>> acts = new ArrayList<>();
            findings.forEach(
                    finding -> acts.add(() -> inspection.move(finding, "notify").statusCode()));
            acts.add(() -> {
                cycle.arriveAs("CLOSING");
                return 0;
            });

            List<Integer> answers = Concurrently.each(acts, Supplier::get);

            assertThat(answers).isSubsetOf(0, 200, 409);
            assertFits();
            List<String> done = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                if (answers.get(i) == 200) {
                    done.add(findings.get(i));
                }
            }
            assertThat(deducted()).containsExactlyInAnyOrderElementsOf(done);
            assertThat(closing().at("/data/openCases").asInt()).isEqualTo(findings.size());
            assertThat(closing().at("/data/ledgerValid").asBoolean()).isTrue();
            inTime += done.size();
        }
        System.out.println("notices given before their cycle was closed: " + inTime + " of " + 8 * ROUNDS);
    }

    private List<String> deducted() {
        return Stream.of("P01", "P02")
                .flatMap(unit -> topics.latest(DEDUCTIONS, cycle.code() + "/" + unit).stream())
                .flatMap(standing ->
                        StreamSupport.stream(standing.at("/data/deductions").spliterator(), false))
                .map(deduction -> deduction.get("finding").asText())
                .toList();
    }

    private String proposedCatalogue() {
        Command propose = COMMANDS.stream()
                .filter(command -> command.below().equals("/deduction-catalogue"))
                .findFirst()
                .orElseThrow();
        return String.valueOf(propose.send(cycle.code(), Map.of()).<Object>path("version"));
    }

    /** The closing that was made under the cycle's present revision, checked against the contract. */
    private JsonNode closing() {
        return patiently()
                .until(
                        this::anyClosing,
                        found -> found.filter(closing ->
                                        closing.get("cyclerevision").asText().equals(Long.toString(cycle.revision())))
                                .isPresent())
                .get();
    }

    private Optional<JsonNode> anyClosing() {
        return topics.latest(CLOSINGS, cycle.code() + "/inspection");
    }

    /** The standings are there by and by; once they are, they are those of the closing. */
    private void assertFits() {
        JsonNode data = closing().get("data");
        patiently()
                .untilAsserted(() -> assertThat(OnTopics.of(topics, cycle.code(), DEDUCTIONS))
                        .isEqualTo(new OnTopics(
                                data.get("subjects").asInt(), data.get("digest").asText())));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
