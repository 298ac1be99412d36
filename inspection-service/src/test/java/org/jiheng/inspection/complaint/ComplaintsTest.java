package org.jiheng.inspection.complaint;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.person;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ComplaintsTest {
    private static final String HOTLINE = person("integration", "hotline").token();

    private RunningCycle cycle;
    private Rectifying people;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            cycle = RunningCycle.arrive(topics);
            people = new Rectifying(cycle);
            inspection = new Inspection(cycle);
        }
    }

    @Test
    void theSameAgainIsTheSameAndOtherContentIsOneVersionMore() {
        takenIn(complaint("FZ-1"), complaint("FZ-2")).body("added", equalTo(2));
        takenIn(complaint("FZ-1")).body("added", equalTo(0)).body("unchanged", equalTo(1));
        takenIn(with("FZ-1", "handling", "\"已答复\""), complaint("FZ-2"))
                .body("updated", equalTo(1))
                .body("unchanged", equalTo(1));
        JsonPath seen = one("FZ-1");
        assertThat(seen.getInt("version")).isEqualTo(2);
        assertThat(seen.getString("handling")).isEqualTo("已答复");
        assertThat(seen.getList("history.version")).containsExactly(1, 2);
        assertThat(seen.getString("history[0].handling")).isNull();
        assertThat(seen.getString("history[1].handling")).isEqualTo("已答复");
    }

    @Test
    void twoBatchesAtOnceMakeNoNumberTwice() {
        List<Integer> statuses = Concurrently.each(
                List.of("一", "二", "三", "四"),
                said -> post(with("FZ-1", "handling", "\"" + said + "\"")).statusCode());
        assertThat(statuses).containsOnly(200);
        assertThat(people.look(LIN, "/complaints", Map.of()).getInt("total")).isEqualTo(1);
        assertThat(one("FZ-1").getList("history.version")).containsExactly(1, 2, 3, 4);
    }

    @Test
    void ofAFaultyBatchEverythingIsNamedAndNothingStored() {
        Map<String, String> before = Database.contents();
        post(
                        complaint("FZ-1"),
                        with("FZ-2", "unit", "\"P99\""),
                        with("FZ-3", "area", "\"WEATHER\""),
                        with("FZ-4", "dueOn", "\"2012-07-01\""),
                        with("FZ-5", "handledOn", "\"2012-07-01\""),
                        with("FZ-6", "receivedOn", "\"2998-01-01\""),
                        with("FZ-1", "subject", "\"另一事项\""))
                .then()
                .statusCode(422)
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "/complaints/1/unit",
                                "/complaints/2/area",
                                "/complaints/3/dueOn",
                                "/complaints/4/handledOn",
                                "/complaints/5/receivedOn",
                                "/complaints/5/dueOn",
                                "/complaints/6/number"));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void aTableIsTakenInAsTheSameBatchAndNamesItsRows() {
        table("""
                诉求件编号,承办单位,方面,诉求事项,受理日期,办理时限,办结日期,办理情况
                FZ-1,P01,COMPLAINTS,窗口排队久,2012-08-01,2012-08-15,2012-08-10,已增设窗口
                FZ-2,P01,COMPLAINTS,电话无人接,2012-08-02,2012-08-16,,
                """).then().statusCode(200).body("added", equalTo(2));
        table("""
                number,unit,area,subject,receivedOn,dueOn
                FZ-3,P99,COMPLAINTS,窗口排队久,2012-08-01,yesterday
                """).then().statusCode(422).body("errors.path", containsInAnyOrder("/rows/2/unit", "/rows/2/dueOn"));
        assertThat(people.look(LIN, "/complaints", Map.of()).getInt("total")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2012-08-15, false", // on its last day
        "2012-08-16, true",
        ", true" // not handled, and the day is long over
    })
    void itIsLateOnceItsDayIsOver(String handledOn, boolean late) {
        takenIn(with("FZ-1", "handledOn", handledOn == null ? "null" : "\"" + handledOn + "\""));
        assertThat(one("FZ-1").getBoolean("late")).isEqualTo(late);
        assertThat(people.look(LIN, "/complaints", Map.of("late", true)).getInt("total"))
                .isEqualTo(late ? 1 : 0);
    }

    @Test
    void aListHoldsWhatIsAskedForAndAUnitSeesItsOwn() {
        takenIn(
                complaint("FZ-1"),
                with("FZ-2", "unit", "\"P02\""),
                with("FZ-3", "area", "\"STYLE\""),
                with("FZ-4", "receivedOn", "\"2012-07-01\""));
        assertThat(numbers(LIN, Map.of("unit", "P01"))).containsExactly("FZ-4", "FZ-1", "FZ-3");
        assertThat(numbers(LIN, Map.of("area", "STYLE"))).containsExactly("FZ-3");
        assertThat(numbers(OFFICER_OF_P02, Map.of())).containsExactly("FZ-2");
        people.by(OFFICER_OF_P02)
                .get(people.path("/complaints/" + id("FZ-1")))
                .then()
                .statusCode(403);
    }

    @Test
    void aFindingComesFromAComplaintAboutItsUnitOneAtATime() {
        takenIn(complaint("FZ-1"), with("FZ-2", "unit", "\"P02\""));
        String finding = from("FZ-1", 201).getString("finding");
        assertThat(inspection.look("/" + finding, Map.of()).jsonPath().getString("complaint"))
                .isEqualTo(id("FZ-1"));
        from("FZ-1", 409);
        assertThat(from("FZ-2", 422).getList("errors.path")).isEqualTo(List.of("/complaint"));
        inspection.move(finding, "drop").then().statusCode(200);
        from("FZ-1", 201);
    }

    /** Whichever comes second sees what the first has stored. */
    @Test
    void aBatchWaitsUntilTheOneBeforeIsTakenIn() throws Exception {
        try (Connection before = Database.current().asService();
                Statement batch = before.createStatement()) {
            before.setAutoCommit(false);
            batch.execute("SELECT pg_advisory_xact_lock(hashtextextended('complaints " + cycle.code() + "', 0))");
            CompletableFuture<Integer> next =
                    CompletableFuture.supplyAsync(() -> post(complaint("FZ-1")).statusCode());
            await().atMost(Duration.ofSeconds(20)).until(() -> waitingForALock() > 0);
            before.rollback();
            assertThat(next.get()).isEqualTo(200);
        }
    }

    private static int waitingForALock() {
        return Integer.parseInt(
                Database.query("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                        .get(0));
    }

    /** A complaint has no states of its own; what may be said of it follows from the finding that came from it. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # its finding  the same  handled  another unit  another finding
            -,             200,      200,     200,          201
            RECORDED,      200,      200,     422,          409
            NOTIFIED,      200,      200,     422,          409
            CONFIRMED,     200,      200,     422,          409
            APPEALED,      200,      200,     422,          409
            UPHELD,        200,      200,     422,          409
            REDUCED,       200,      200,     422,          409
            WITHDRAWN,     200,      200,     200,          201
            DROPPED,       200,      200,     200,          201
            """)
    void ofAComplaintThisMayBeSaidAndNothingElse(String state, int same, int handled, int elsewhere, int another) {
        takenIn(complaint("FZ-1"));
        if (!state.equals("-")) {
            inspection.brought(from("FZ-1", 201).getString("finding"), state);
        }
        assertSaid(same, "complaints-refused", post(complaint("FZ-1")));
        assertSaid(handled, "complaints-refused", post(with("FZ-1", "handling", "\"已答复\"")));
        assertSaid(another, "complaint-has-its-finding", inspection.as(LIN, "", finding(id("FZ-1"))));
        if (another == 201) {
            inspection.move(inspection.newest(), "drop").then().statusCode(200);
        }
        assertSaid(elsewhere, "complaints-refused", post(with("FZ-1", "unit", "\"P02\"")));
    }

    private static void assertSaid(int status, String refusal, Response answer) {
        answer.then().statusCode(status);
        if (status >= 400) {
            answer.then().body("type", equalTo("urn:jiheng:problem:" + refusal));
        }
    }

    @Test
    void twoInspectorsAtOnceMakeOneFindingOfAComplaint() {
        takenIn(complaint("FZ-1"));
        String complaint = id("FZ-1");
        List<Integer> statuses = Concurrently.each(
                List.of(LIN, Rectifying.HUANG),
                inspector -> inspection.as(inspector, "", finding(complaint)).statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    /** Somebody may have read the file only, and then was there neither openly nor covertly. */
    @Test
    void whatAComplaintShowsNeedsNoVisitAndWhatAVisitShowsIsSaidToBeOpenOrCovert() {
        takenIn(complaint("FZ-1"));
        String withoutVisit = "null, \"complaint\": \"" + id("FZ-1") + "\"";

        String finding = inspection
                .as(LIN, "", Inspection.findingWith("visit", withoutVisit))
                .then()
                .statusCode(201)
                .extract()
                .path("finding");

        inspection.look("/" + finding, Map.of()).then().body("visit", equalTo(null));
        String onAVisit = withoutVisit + ", \"visitId\": \"" + inspection.plannedVisit() + "\"";
        inspection
                .as(LIN, "", Inspection.findingWith("visit", onAVisit))
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("visit-kind-missing"));
        assertThatThrownBy(() ->
                        Database.executeAsOwner("UPDATE finding SET complaint = NULL WHERE id = '" + finding + "'"))
                .hasStackTraceContaining("only_what_was_reported_needs_no_visit");
    }

    @Test
    void whatAFindingRestsOnStaysWithItsUnit() {
        takenIn(complaint("FZ-1"));
        from("FZ-1", 201);
        post(with("FZ-1", "unit", "\"P02\"")).then().statusCode(422).body("errors.path", hasItem("/complaints/0/unit"));
        takenIn(with("FZ-1", "handling", "\"已答复\"")).body("updated", equalTo(1));
    }

    @Test
    void whatWasSaidIsWrittenOnce() {
        takenIn(complaint("FZ-1"));
        assertThatThrownBy(() -> Database.executeAsService("UPDATE complaint_version SET subject = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Database.executeAsOwner("UPDATE complaint_version SET subject = 'x'"))
                .rootCause()
                .hasMessageContaining("written once");
        assertThatThrownBy(() -> Database.executeAsService("UPDATE complaint SET version = version + 2"))
                .hasMessageContaining("only its next version follows");
    }

    @Test
    void noFieldTakesWhoComplained() {
        post(with("FZ-1", "handling", "\"已答复\", \"complainant\": \"张某\""))
                .then()
                .statusCode(400);
    }

    private JsonPath from(String number, int status) {
        Response response = inspection.as(LIN, "", finding(id(number)));
        response.then().statusCode(status);
        return response.jsonPath();
    }

    private static String finding(String complaint) {
        return Inspection.findingWith("area", "\"COMPLAINTS\", \"complaint\": \"" + complaint + "\"");
    }

    private io.restassured.response.ValidatableResponse takenIn(String... complaints) {
        return post(complaints).then().statusCode(200);
    }

    private Response post(String... complaints) {
        return people.as(
                HOTLINE,
                "/complaints",
                Stream.of(complaints).collect(Collectors.joining(",", "{\"complaints\": [", "]}")));
    }

    private Response table(String csv) {
        return given().auth()
                .oauth2(HOTLINE)
                .contentType("text/csv")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post(people.path("/complaints/table"));
    }

    /** A complaint about P01 that is all right. */
    private static String complaint(String number) {
        return with(number, "none", "");
    }

    private static String with(String number, String field, String json) {
        String body = """
                {"number": "%s", "unit": "P01", "area": "COMPLAINTS", "subject": "窗口排队久", "receivedOn": "2012-08-01",
                 "dueOn": "2012-08-15", "handledOn": null, "handling": null}""".formatted(number);
        return body.replaceAll("(?s)(\"" + field + "\": )(\"[^\"]*\"|null)", "$1" + json);
    }

    private List<String> numbers(String token, Map<String, ?> parameters) {
        return people.look(token, "/complaints", parameters).getList("complaints.number");
    }

    private String id(String number) {
        return people.look(LIN, "/complaints", Map.of())
                .getString("complaints.find { it.number == '" + number + "' }.complaint");
    }

    private JsonPath one(String number) {
        return people.look(OFFICER_OF_P01, "/complaints/" + id(number), Map.of());
    }
}
