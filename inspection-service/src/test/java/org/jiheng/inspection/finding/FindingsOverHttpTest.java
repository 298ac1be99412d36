package org.jiheng.inspection.finding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.inspection.finding.schedule.AppealDays;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.WU;
import static org.jiheng.inspection.testing.Inspection.decision;
import static org.jiheng.inspection.testing.Inspection.findingWith;
import static org.jiheng.inspection.testing.Inspection.person;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingsOverHttpTest {
    @Inject
    AppealDays appealDays;

    @Inject
    TurnableClock clock;

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

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from      notify    drop     accept     appeal    UPHELD  REDUCED  WITHDRAWN
            RECORDED,   NOTIFIED, DROPPED, -,         -,        -,      -,       -
            NOTIFIED,   -,        -,       CONFIRMED, APPEALED, -,      -,       -
            CONFIRMED,  -,        -,       -,         -,        -,      -,       -
            APPEALED,   -,        -,       -,         -,        UPHELD, REDUCED, WITHDRAWN
            UPHELD,     -,        -,       -,         -,        -,      -,       -
            REDUCED,    -,        -,       -,         -,        -,      -,       -
            WITHDRAWN,  -,        -,       -,         -,        -,      -,       -
            DROPPED,    -,        -,       -,         -,        -,      -,       -
            """)
    void aFindingMakesTheseMovesAndNoOther(
            String from,
            String notify,
            String drop,
            String accept,
            String appeal,
            String upheld,
            String reduced,
            String withdrawn) {
        assertMove(from, "notify", notify);
        assertMove(from, "drop", drop);
        assertMove(from, "accept", accept);
        assertMove(from, "appeal", appeal);
        assertMove(from, "UPHELD", upheld);
        assertMove(from, "REDUCED", reduced);
        assertMove(from, "WITHDRAWN", withdrawn);
    }

    private void assertMove(String from, String move, String to) {
        String finding = inspection.in(from);
        Response response = inspection.move(finding, move);
        if (to.equals("-")) {
            assertThat(response.statusCode()).as("%s of %s", move, from).isEqualTo(409);
            assertThat(response.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:" + refusal(move));
            assertThat(inspection.state(finding)).isEqualTo(from);
        } else {
            assertThat(response.statusCode()).as("%s of %s", move, from).isEqualTo(200);
            assertThat(response.jsonPath().getString("state")).isEqualTo(to);
            assertThat(inspection.state(finding)).isEqualTo(to);
        }
    }

    private static String refusal(String move) {
        return switch (move) {
            case "notify" -> "finding-not-to-be-notified";
            case "drop" -> "finding-not-to-be-dropped";
            case "accept" -> "finding-not-to-be-accepted";
            case "appeal" -> "finding-not-to-be-appealed";
            default -> "finding-not-to-be-decided";
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            points,     '"0.125"',      422, /points,      too-many-decimals
            points,     '"-1"',         422, /points,      not-a-decimal
            points,     '"NaN"',        422, /points,      not-a-decimal
            area,       '"HYGIENE"',    422, /area,        unknown-area
            unit,       '"P99"',        422, /unit,        unknown-unit
            unit,       null,           422, /unit,        not-blank
            occurredOn, '"2012-02-30"', 400, /occurredOn,  wrong-type
            occurredOn, '"yesterday"',  400, /occurredOn,  wrong-type
            occurredOn, '"-999999999-01-01"', 400, /occurredOn, wrong-type
            occurredOn, '"+10000-01-01"', 400, /occurredOn, wrong-type
            occurredOn, '[2012,8,21,1]', 400, /occurredOn, wrong-type
            visit,      '"SECRET"',     400, /visit,       wrong-type
            visit,      null,           422, /visit,       visit-kind-missing
            description, '"\\\\u0000"', 400, '',           unstorable-text
            """)
    void aFaultyFindingIsRefusedByTheNameOfItsField(String field, String json, int status, String path, String rule) {
        Map<String, String> before = Database.contents();

        Response refused = inspection.as(LIN, "", findingWith(field, json));

        refused.then().statusCode(status).body("errors.path", hasItem(path)).body("errors.rule", hasItem(rule));
        refused.then().body("errors.detail", not(hasItem(nullValue())));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"points, '\"0\"'", "points, '\"0.00\"'", "description, '\"\"'"})
    void aFindingMayTakeNothingOffAndSayNothing(String field, String json) {
        String recorded = inspection
                .as(LIN, "", findingWith(field, json))
                .then()
                .statusCode(201)
                .extract()
                .path("finding");

        inspection.move(recorded, "notify").then().statusCode(200).body("state", equalTo("NOTIFIED"));
    }

    /** Of a visit that nobody in the unit knows of, those know who go and those who watch over it. */
    @ParameterizedTest
    @CsvSource({
        "inspector,          200",
        "performance-office, 200",
        "auditor,            200",
        "appeal-reviewer,    404",
        "assessor,           404",
        "survey-clerk,       404",
        "survey-manager,     404",
        "results-approver,   404",
        "integration,        404",
    })
    void beforeItsNoticeAFindingIsReadByThoseWhoGoAndThoseWhoWatch(String role, int status) {
        String finding = inspection.recorded("0.5");
        String reader = person(role, "mo").token();

        assertSeen(reader, finding, status);

        inspection.move(finding, "notify").then().statusCode(200);
        assertSeen(reader, finding, 200);
    }

    private void assertSeen(String reader, String finding, int status) {
        String path = "/api/v1/cycles/" + cycle.code() + "/findings/" + finding;
        given().auth().oauth2(reader).get(path).then().statusCode(status);
        given().auth().oauth2(reader).get(path + "/evidence").then().statusCode(status);
        assertThat(inspection.seenBy(reader).contains(finding)).isEqualTo(status == 200);
    }

    @Test
    void everyFaultOfAFindingIsNamedAtOnceInTheCallersLanguage() {
        String body =
                findingWith("points", "\"0.125\"").replace("STYLE", "HYGIENE").replace("P01", "P99");

        Response refused = given().header("Accept-Language", "en")
                .auth()
                .oauth2(LIN)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/cycles/" + cycle.code() + "/findings");

        refused.then()
                .body("type", equalTo("urn:jiheng:problem:finding-refused"))
                .body("title", equalTo("The finding cannot be recorded"))
                .body("errors.path", equalTo(List.of("/unit", "/area", "/points")));
    }

    @Test
    void aNumberStandsForOneFindingOfItsCycle() {
        String numbered = findingWith("unit", "\"P01\", \"number\": \"F001\"");
        inspection.as(LIN, "", numbered).then().statusCode(201);
        RunningCycle other = RunningCycle.arrive(topics);

        Response second = inspection.as(LIN, "", numbered);

        second.then().statusCode(409).body("type", equalTo("urn:jiheng:problem:finding-number-taken"));
        new Inspection(other).as(LIN, "", numbered).then().statusCode(201);
        inspection.look("", Map.of()).then().body("findings.number", equalTo(List.of("F001")));
    }

    @Test
    void whoeverHasNoRightToTheRowIsRefusedThoughTheRoleIsRight() {
        String recorded = inspection.recorded("0.5");
        String notified = inspection.notified("0.5");
        String appealed = inspection.appealed("0.5");
        Map<String, String> before = Database.contents();
        String elsewhere = org.jiheng.kit.testing.Tokens.of("inspector")
                .jurisdiction("350200")
                .person("lin")
                .token();
        String insider = person("inspector", "insider").unit("P01").token();
        String linAsReviewer = person("appeal-reviewer", "lin").token();
        String chenAsReviewer = person("appeal-reviewer", "chen").token();
        String reviewerOfP01 = person("appeal-reviewer", "wu").unit("P01").token();

        assertRefused(inspection.as(elsewhere, "", findingWith("area", "\"STYLE\"")), "not-your-jurisdiction");
        assertRefused(inspection.as(elsewhere, "/" + recorded + "/notify", "{}"), "not-your-jurisdiction");
        assertRefused(inspection.as(insider, "", findingWith("area", "\"STYLE\"")), "own-unit");
        assertRefused(inspection.as(insider, "/" + recorded + "/notify", "{}"), "own-unit");
        assertRefused(inspection.as(insider, "/" + recorded + "/drop", "{\"reason\": \"x\"}"), "own-unit");
        assertRefused(inspection.as(OFFICER_OF_P02, "/" + notified + "/accept", "{}"), "not-your-unit");
        assertRefused(
                inspection.as(OFFICER_OF_P02, "/" + notified + "/appeal", "{\"grounds\": \"x\"}"), "not-your-unit");
        assertRefused(
                inspection.as(linAsReviewer, "/" + appealed + "/decide", decision("WITHDRAWN")), "reviewer-took-part");
        assertRefused(
                inspection.as(chenAsReviewer, "/" + appealed + "/decide", decision("WITHDRAWN")), "spoke-for-the-unit");
        assertRefused(inspection.as(reviewerOfP01, "/" + appealed + "/decide", decision("WITHDRAWN")), "own-unit");
        assertThat(Database.contents()).isEqualTo(before);
    }

    private static void assertRefused(Response response, String type) {
        response.then().statusCode(403).body("type", equalTo("urn:jiheng:problem:" + type));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{"decision": "REDUCED", "points": "0.50", "reason": "x"}',  not-below-before
            '{"decision": "REDUCED", "points": "0.125", "reason": "x"}', too-many-decimals
            '{"decision": "REDUCED", "points": "0", "reason": "x"}',     not-above-zero
            '{"decision": "REDUCED", "reason": "x"}',                    missing-with-a-reduction
            '{"decision": "UPHELD", "points": "0.25", "reason": "x"}',   only-with-a-reduction
            """)
    void aReductionLeavesMoreThanNothingAndLessThanBefore(String body, String rule) {
        String appealed = inspection.appealed("0.5");

        Response refused = inspection.as(WU, "/" + appealed + "/decide", body);

        refused.then()
                .statusCode(422)
                .body("errors[0].path", equalTo("/points"))
                .body("errors[0].rule", equalTo(rule));
        assertThat(inspection.state(appealed)).isEqualTo("APPEALED");
    }

    @Test
    void ofTwoReviewersWhoDecideAtOnceOneWins() throws Exception {
        ExecutorService reviewers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                String appealed = inspection.appealed("0.5");
                List<Callable<Integer>> both =
                        List.of(() -> decide(appealed, "UPHELD", "wu"), () -> decide(appealed, "WITHDRAWN", "gao"));

                List<Future<Integer>> answers = reviewers.invokeAll(both);

                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
                assertThat(Database.query("SELECT count(*) FROM finding_act WHERE finding = '" + appealed + "'"))
                        .containsExactly("4");
            }
        } finally {
            reviewers.shutdown();
        }
    }

    private int decide(String finding, String decision, String reviewer) {
        String token = person("appeal-reviewer", reviewer).token();
        return inspection
                .as(token, "/" + finding + "/decide", decision(decision))
                .statusCode();
    }

    @Test
    void aFindingNamesTheSupervisionEntryThatLedToIt() {
        UUID entry = UUID.randomUUID();
        String body = findingWith("points", "\"0.5\", \"source\": \"" + entry + "\"");

        String finding = inspection.as(LIN, "", body).jsonPath().getString("finding");

        inspection.look("/" + finding, Map.of()).then().body("source", equalTo(entry.toString()));
    }

    @Test
    void twoInspectorsAtOnceMakeOneFindingOfAnEntry() {
        String body = findingWith("points", "\"0.5\", \"source\": \"" + UUID.randomUUID() + "\"");

        List<Response> answers =
                Concurrently.each(List.of(LIN, Rectifying.HUANG), inspector -> inspection.as(inspector, "", body));

        assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(201, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(refused -> refused.then().body("type", equalTo("urn:jiheng:problem:entry-has-its-finding")));
        String finding = answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("finding");
        inspection.move(finding, "drop").then().statusCode(200);
        inspection.as(LIN, "", body).then().statusCode(201);
    }

    @Test
    void anAppealAfterItsDaysIsRefused() {
        String notified = noticeLongAgo();

        Response late = inspection.move(notified, "appeal");

        late.then().statusCode(409).body("type", equalTo("urn:jiheng:problem:appeal-too-late"));
        assertThat(inspection.state(notified)).isEqualTo("NOTIFIED");
    }

    @Test
    void theCalendarConfirmsWhatNobodyAppealedAgainst() {
        String longAgo = noticeLongAgo();
        String today = inspection.notified("0.5");

        appealDays.lookAtTheCalendar();

        assertThat(inspection.state(longAgo)).isEqualTo("CONFIRMED");
        assertThat(inspection.state(today)).isEqualTo("NOTIFIED");
        assertThat(Database.query("SELECT coalesce(actor, 'nobody') FROM finding_act WHERE finding = '" + longAgo
                        + "' AND move = 'LAPSE'"))
                .containsExactly("nobody");
    }

    private String noticeLongAgo() {
        return clock.ago(Duration.ofDays(30), () -> inspection.notified("0.5"));
    }

    @Test
    void nothingMovesInACycleThatIsNotRunning() {
        String notified = noticeLongAgo();
        cycle.arriveAs("CLOSING");

        appealDays.lookAtTheCalendar();

        inspection
                .move(notified, "accept")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:jiheng:problem:cycle-not-running"));
        inspection.as(LIN, "", findingWith("area", "\"STYLE\"")).then().statusCode(409);
        assertThat(inspection.state(notified)).isEqualTo("NOTIFIED");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        inspection
                .move(UUID.randomUUID().toString(), "notify")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:jiheng:problem:finding-unknown"));
        given().auth()
                .oauth2(LIN)
                .get("/api/v1/cycles/350100-1999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:jiheng:problem:cycle-unknown"));
    }

    @Test
    void aListComesInPagesInTheOrderOfTheRecords() {
        List<String> recorded =
                List.of(inspection.recorded("0.1"), inspection.recorded("0.2"), inspection.recorded("0.3"));

        Response second = inspection.look("", Map.of("page", 1, "size", 2));

        second.then()
                .body("findings.finding", equalTo(recorded.subList(2, 3)))
                .body("findings.points", equalTo(List.of("0.30")))
                .body("total", equalTo(3));
        inspection.look("", Map.of("size", 501)).then().statusCode(422);
    }

    @Test
    void aFindingShowsItsActsAndNobodysName() {
        String reduced = inspection.in("REDUCED");

        Response shown = inspection.look("/" + reduced, Map.of());

        shown.then()
                .body("points", equalTo("0.50"))
                .body("decidedPoints", equalTo("0.25"))
                .body("deducted", equalTo("0.25"))
                .body("acts.move", equalTo(List.of("RECORD", "NOTIFY", "APPEAL", "REDUCE")))
                .body("acts[0].occurredOn", equalTo("2012-08-21"))
                .body("acts", hasSize(4));
        assertThat(shown.asString()).doesNotContain("#lin").doesNotContain("#wu");
    }
}
