package org.jiheng.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.OnTopics;
import org.jiheng.kit.testing.Operation;
import org.jiheng.survey.respondent.Device;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** What the office's close of a cycle means here: no fact comes in any more, and a closing says what was published. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClosedCycleTest {
    private static final String JURISDICTION = "351125";
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final int ROUNDS = 6;
    private static final int CLERKS = 6;

    private static final String SHEETS = """
            {"ballots": [{"serial": "S-9", "group": "CPPCC", "channel": "PAPER", "ratings": "P01:AAAAA"}]}""";
    private static final String TABLE = "serial,group,channel,ratings\nS-9,CPPCC,PAPER,P01:AAAAA\n";
    private static final String ONE_CODE = "{\"group\": \"CPPCC\", \"number\": 1}";

    /** Something that changes what is known of a cycle, and who may do it. */
    private record Command(String method, String below, String role, String body) {
        Response send(ReviewedCycle cycle) {
            return cycle.another(role)
                    .contentType(body.startsWith("{") ? "application/json" : "text/csv")
                    .body(body)
                    .request(
                            method,
                            cycle.path(below.replace("{wave}", "2012-12").replace("{batch}", "B-1")));
        }

        String operation() {
            return method + " /api/v1/cycles/{cycle}" + below;
        }
    }

    private static final List<Command> COMMANDS = List.of(
            new Command("POST", "/waves/{wave}/open", "survey-manager", "{}"),
            new Command(
                    "POST",
                    "/waves/{wave}/replacements",
                    "survey-manager",
                    "{\"group\": \"CPPCC\", \"invited\": 1, \"sheets\": 1, \"reason\": \"退信\"}"),
            new Command("POST", "/waves/{wave}/close", "survey-manager", "{}"),
            new Command("POST", "/waves/{wave}/reopen", "survey-manager", "{\"reason\": \"遗漏\"}"),
            new Command("POST", "/waves/{wave}/certify", "survey-manager", "{}"),
            new Command("POST", "/waves/{wave}/certify/confirm", "auditor", "{}"),
            new Command("POST", "/waves/{wave}/ballots", "survey-clerk", SHEETS),
            new Command("POST", "/waves/{wave}/ballots/table", "survey-clerk", TABLE),
            new Command("PUT", "/waves/{wave}/paper-batches/{batch}/entry", "survey-clerk", SHEETS),
            new Command("PUT", "/waves/{wave}/paper-batches/{batch}/entry/table", "survey-clerk", TABLE),
            new Command(
                    "POST", "/waves/{wave}/paper-batches/{batch}/discard", "survey-manager", "{\"reason\": \"重复\"}"),
            new Command("POST", "/waves/{wave}/access-codes", "survey-manager", ONE_CODE),
            new Command("POST", "/waves/{wave}/access-codes/table", "survey-manager", ONE_CODE),
            new Command(
                    "POST",
                    "/waves/{wave}/access-codes/voidings",
                    "survey-clerk",
                    "{\"codes\": [\"00000-00000-00000-00000-00000\"], \"answeredOnPaper\": true, \"reason\": \"存根\"}"),
            new Command(
                    "POST",
                    "/waves/{wave}/access-codes/issue-voidings",
                    "survey-manager",
                    "{\"issue\": 1, \"reason\": \"遗失\"}"),
            new Command("POST", "/waves/{wave}/access-codes/signature", "auditor", "{}"));

    /** An auditor's reading of counted ballots, which changes nothing that was counted. */
    private static final List<String> NOT_OF_THE_CYCLE = List.of(
            "POST /api/v1/cycles/{cycle}/waves/{wave}/ballot-exports",
            "POST /api/v1/cycles/{cycle}/waves/{wave}/ballot-exports/{export}/release");

    @Test
    void aClosingSaysWhatWasPublished() {
        try (ReviewedCycle cycle = counted("P01", "P02")) {
            assertThat(cycle.anyClosing()).isEmpty();

            cycle.arriveAs("CLOSING");

            JsonNode closing = cycle.closing();
            assertThat(closing.get("source").asText()).isEqualTo("/survey-service");
            JsonNode data = closing.get("data");
            assertThat(data.fieldNames())
                    .toIterable()
                    .containsExactly("cycle", "source", "subjects", "digest", "openCases", "stuck");
            assertThat(data.get("cycle").asText()).isEqualTo(cycle.code());
            assertThat(data.get("source").asText()).isEqualTo("survey");
            assertThat(data.get("stuck").asInt()).isZero();
            assertThat(cycle.reviewUnderPresentScheme("P01")).isNotNull();
            assertFits(cycle);
            assertThat(data.get("subjects").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aWaveIsAnOpenCaseUntilItIsCertified() {
        try (ReviewedCycle cycle = counted("P01")) {
            cycle.as("survey-manager")
                    .post(cycle.path("/waves/2012-07/open"))
                    .then()
                    .statusCode(200);
            cycle.arriveAs("CLOSING");
            assertThat(openCases(cycle)).isEqualTo(2);

            cycle.arriveAs("RUNNING");
            cycle.askForCertification().then().statusCode(200);
            cycle.confirmCertification("auditor").then().statusCode(200);
            cycle.arriveAs("CLOSING");

            assertThat(openCases(cycle)).isEqualTo(1);
        }
    }

    @Test
    void aCycleWithoutAWaveIsClosedWithNothing() {
        try (ReviewedCycle cycle = ReviewedCycle.runningIn(JURISDICTION, "P01")) {
            cycle.arriveAs("CLOSING");

            JsonNode data = cycle.closing().get("data");
            assertThat(data.get("subjects").asInt()).isZero();
            assertThat(data.get("digest").asText()).isEqualTo(OF_NOTHING);
            assertThat(data.get("openCases").asInt()).isZero();
        }
    }

    @Test
    void closedForGoodItIsSaidAgainUnderThatRevision() {
        try (ReviewedCycle cycle = counted("P01")) {
            cycle.arriveAs("CLOSING");
            String closing = cycle.closing().at("/data/digest").asText();

            cycle.arriveAs("CLOSED");

            assertThat(cycle.closing().at("/data/digest").asText()).isNotEqualTo(closing);
            assertFits(cycle);
        }
    }

    @Test
    void reopenedItTakesFactsAndHasNoClosingOfItsOwnUntilItIsClosedAgain() {
        try (ReviewedCycle cycle = ReviewedCycle.runningIn(JURISDICTION, "P01")) {
            cycle.openWave().then().statusCode(200);
            cycle.arriveAs("CLOSING");
            JsonNode first = cycle.closing();
            refused(cycle.closeWave(), 409, "cycle-not-running");

            cycle.arriveAs("RUNNING");
            cycle.closeWave().then().statusCode(200);
            cycle.review("P01");
            assertThat(cycle.anyClosing()).contains(first);

            cycle.arriveAs("CLOSED");
            assertThat(cycle.closing().at("/data/subjects").asInt()).isEqualTo(1);
            assertFits(cycle);
        }
    }

    @Test
    void aSubjectThatBecomesStuckOrFreeIsSaidAtOnce() {
        try (ReviewedCycle cycle = ReviewedCycle.runningIn(JURISDICTION, "P01", "P02")) {
            cycle.arriveAs("CLOSED");
            assertThat(cycle.closing().at("/data/stuck").asInt()).isZero();

            cycle.spoil("P01");
            awaitStuck(cycle, 1);
            cycle.spoil("P02");
            awaitStuck(cycle, 2);
            cycle.tellAgain("P01");
            cycle.tellAgain("P02");
            awaitStuck(cycle, 0);
        }
    }

    @Test
    void whatIsStuckInACycleThatRunsIsSaidWhenItIsClosed() {
        try (ReviewedCycle cycle = ReviewedCycle.runningIn(JURISDICTION, "P01")) {
            cycle.spoil("P01");
            ReviewedCycle.patiently()
                    .until(() ->
                            Database.query("SELECT subject FROM stuck_subject").contains(cycle.code() + "/P01"));
            assertThat(cycle.anyClosing()).isEmpty();

            cycle.arriveAs("CLOSING");

            assertThat(cycle.closing().at("/data/stuck").asInt()).isEqualTo(1);
        }
    }

    @Test
    void whatIsSentOnceMoreAtNightFitsTheClosing() {
        try (ReviewedCycle cycle = counted("P01")) {
            cycle.arriveAs("CLOSED");
            JsonNode closing = cycle.closing();

            Database.executeAsOwner("UPDATE relay_progress SET acknowledged_revision = 0");

            ReviewedCycle.patiently()
                    .until(() -> Database.query("SELECT subject FROM relay_progress WHERE acknowledged_revision = 0")
                            .isEmpty());
            assertThat(cycle.closing()).isEqualTo(closing);
            assertFits(cycle);
        }
    }

    @Test
    void everyCommandIsRefusedAndStoresNothing() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodesFor(5, new String[] {"P01"}, "CPPCC")) {
            List<String> codes = cycle.issue("CPPCC", 2);
            Device holding = Device.of(cycle.wave(), "CPPCC").holding(codes.get(0));
            Device another = Device.of(cycle.wave(), "CPPCC");
            for (String state : List.of("CLOSING", "CLOSED")) {
                cycle.arriveAs(state);
                cycle.closing();
                Map<String, String> before = Database.contents();

                COMMANDS.forEach(command -> {
                    Response answer = command.send(cycle);
                    assertThat(answer.statusCode() + " " + answer.jsonPath().getString("type"))
                            .as(command + " in " + state)
                            .isEqualTo("409 urn:jiheng:problem:cycle-not-running");
                });
                refused(another.redeem(codes.get(1)), 409, "cycle-not-running");
                refused(holding.send("P01:AAAAA"), 409, "cycle-not-running");

                assertThat(Database.contents()).isEqualTo(before);
            }
        }
    }

    @Test
    void noCommandIsForgotten() {
        List<String> changing = Operation.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(Operation::toString)
                .filter(operation -> operation.contains("/cycles/{cycle}"))
                .toList();

        assertThat(Stream.concat(COMMANDS.stream().map(Command::operation), NOT_OF_THE_CYCLE.stream()))
                .containsExactlyInAnyOrderElementsOf(changing);
    }

    /** Whoever was told that it is done finds it in what the closing counts; whoever came too late was told so. */
    @Test
    void noFactSlipsInBehindTheClosing() {
        int before = 0;
        for (int round = 0; round < ROUNDS; round++) {
            try (ReviewedCycle cycle = ReviewedCycle.runningIn(JURISDICTION, "P01")) {
                for (String wave : List.of("2012-07", "2012-12")) {
                    cycle.as("survey-manager")
                            .post(cycle.path("/waves/" + wave + "/open"))
                            .then()
                            .statusCode(200);
                }
                cycle.state("CLOSING");
                List<Supplier<Integer>> acts = new ArrayList<>();
                for (String wave : List.of("2012-07", "2012-12")) {
                    acts.add(() -> cycle.as("survey-manager")
                            .post(cycle.path("/waves/" + wave + "/close"))
                            .statusCode());
                }
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    Map<String, String> sheet = cycle.sheet("CPPCC", "P01:AAAAA");
                    acts.add(() -> cycle.takeIn(sheet).statusCode());
                }
                acts.add(() -> {
                    cycle.send();
                    return 0;
                });

                List<Integer> answers = Concurrently.each(acts, Supplier::get);

                assertThat(answers).isSubsetOf(0, 200, 201, 409);
                JsonNode closing = cycle.closing();
                assertFits(cycle);
                List<Integer> closes = answers.subList(0, 2);
                int counted =
                        (int) closes.stream().filter(status -> status == 200).count();
                assertThat(countedWaves(cycle, closing)).isEqualTo(counted);
                assertThat(cycle.ballots())
                        .isEqualTo(
                                answers.stream().filter(status -> status == 201).count());
                before += counted;
            }
        }
        System.out.println("waves closed before their cycle was: " + before + " of " + 2 * ROUNDS);
    }

    private static int countedWaves(ReviewedCycle cycle, JsonNode closing) {
        return closing.at("/data/subjects").asInt() == 0
                ? 0
                : cycle.reviewUnderPresentScheme("P01").at("/data/waves").size();
    }

    private static void awaitStuck(ReviewedCycle cycle, int stuck) {
        ReviewedCycle.patiently().until(() -> cycle.closing().at("/data/stuck").asInt() == stuck);
    }

    private static int openCases(ReviewedCycle cycle) {
        return cycle.closing().at("/data/openCases").asInt();
    }

    /** The standings are there by and by; once they are, they are those of the closing, and stay so. */
    private static void assertFits(ReviewedCycle cycle) {
        JsonNode data = cycle.closing().get("data");
        ReviewedCycle.patiently()
                .untilAsserted(() -> assertThat(cycle.reviewsOnTheTopic())
                        .isEqualTo(new OnTopics(
                                data.get("subjects").asInt(), data.get("digest").asText())));
    }

    private static ReviewedCycle counted(String... units) {
        ReviewedCycle cycle = ReviewedCycle.runningIn(JURISDICTION, units);
        cycle.openWave().then().statusCode(200);
        cycle.takeIn(cycle.sheets(3, "CPPCC", "P01:AAAAA")).then().statusCode(201);
        cycle.closeWave().then().statusCode(200);
        return cycle;
    }
}
