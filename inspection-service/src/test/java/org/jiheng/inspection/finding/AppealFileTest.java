package org.jiheng.inspection.finding;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.WU;
import static org.jiheng.inspection.testing.Inspection.person;

/** What both sides see of an appeal, and until when there may be one. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AppealFileTest {
    private static final String OFFICE = person("performance-office", "su").token();
    private static final String AUDITOR = person("auditor", "lu").token();

    @Inject
    TurnableClock clock;

    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            cycle = RunningCycle.arrive(topics);
            inspection = new Inspection(cycle);
        }
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # finding    appeal  show  decide  read
            RECORDED,    409,    409,  409,    404
            NOTIFIED,    200,    409,  409,    404
            CONFIRMED,   409,    409,  409,    404
            APPEALED,    409,    201,  200,    200
            UPHELD,      409,    409,  409,    200
            REDUCED,     409,    409,  409,    200
            WITHDRAWN,   409,    409,  409,    200
            DROPPED,     409,    409,  409,    404
            """)
    void anAppealMakesTheseMovesAndNoOther(String state, int appeal, int show, int decide, int read) {
        assertAnswer(appeal, "finding-not-to-be-appealed", inspection.move(inspection.in(state), "appeal"));
        String shown = "/api/v1/cycles/" + cycle.code() + "/findings/" + inspection.in(state) + "/appeal/evidence";
        assertAnswer(show, "evidence-closed", Photos.put(OFFICER_OF_P01, shown, UUID.randomUUID(), Photos.jpeg(1)));
        assertAnswer(decide, "finding-not-to-be-decided", inspection.move(inspection.in(state), "UPHELD"));
        assertAnswer(read, "appeal-unknown", get(OFFICER_OF_P01, inspection.in(state)));
    }

    private static void assertAnswer(int status, String refusal, Response answer) {
        answer.then().statusCode(status);
        if (status >= 400) {
            answer.then().body("type", endsWith(":" + refusal));
        }
    }

    @Test
    void bothSidesSeeTheSameFile() {
        String finding = inspection.appealed("0.5");
        String path = "/api/v1/cycles/" + cycle.code() + "/findings/" + finding;
        Photos.put(LIN, path + "/evidence", UUID.randomUUID(), Photos.jpeg(1));
        Photos.put(OFFICER_OF_P01, path + "/appeal/evidence", UUID.randomUUID(), Photos.jpeg(2));
        JsonPath open = file(OFFICER_OF_P01, finding);
        assertThat(open.getString("grounds")).isEqualTo("当日外出办事");
        assertThat(open.getString("description")).isEqualTo("窗口离岗");
        assertThat(open.getString("lastAppealDay"))
                .isEqualTo(inspection
                        .noticed("finding-notified", finding)
                        .get(0)
                        .replaceAll(".*?(\\d{4}-\\d{2}-\\d{2}).*", "$1"));
        assertThat(open.getList("inspectorsEvidence.sha256")).containsExactly(Photos.hex(Photos.jpeg(1)));
        assertThat(open.getList("unitsEvidence.sha256")).containsExactly(Photos.hex(Photos.jpeg(2)));
        assertThat(open.getMap("decision")).isNull();
        inspection.move(finding, "REDUCED").then().statusCode(200);
        Map<String, Object> seen = file(OFFICER_OF_P01, finding).getMap("");
        assertThat(List.of(LIN, WU, AUDITOR, OFFICE))
                .allSatisfy(token -> assertThat(file(token, finding).<String, Object>getMap(""))
                        .isEqualTo(seen));
        JsonPath decided = file(LIN, finding);
        assertThat(decided.getString("decision.decision")).isEqualTo("REDUCED");
        assertThat(decided.getString("decision.points")).isEqualTo("0.25");
        assertThat(decided.getString("decision.reason")).isEqualTo("经核实");
    }

    @Test
    void nothingIsDecidedBeforeTheEvidenceThatTheUnitNamedIsThere() {
        UUID here = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        String finding = inspection.notified("0.5");
        appealNaming(finding, here, later);
        show(finding, here).then().statusCode(201);

        Response early = inspection.move(finding, "UPHELD");

        early.then()
                .statusCode(409)
                .body("type", endsWith(":appeal-evidence-outstanding"))
                .body("detail", containsString("1 "));
        assertThat(inspection.state(finding)).isEqualTo("APPEALED");
        assertThat(file(WU, finding).getList("missingEvidence")).containsExactly(later.toString());
        assertThat(file(WU, finding).getString("waitsUntil")).isNotNull();
        assertThat(missing(finding)).containsExactly(later.toString());
        show(finding, later).then().statusCode(201);
        assertThat(missing(finding)).isEmpty();
        assertThat(file(WU, finding).getString("waitsUntil")).isNull();
        inspection.move(finding, "UPHELD").then().statusCode(200);
    }

    /** Appealed on Monday 18 February, the last day; five working days more are over with Monday 25. */
    @Test
    void aUnitThatDoesNotSendWhatItNamedPutsNoDecisionOffForEver() {
        turnTo("2013-02-06T10:00:00");
        String finding = inspection.notified("0.5");
        turnTo("2013-02-18T23:00:00");
        appealNaming(finding, UUID.randomUUID());
        turnTo("2013-02-25T23:59:50");
        assertThat(file(OFFICER_OF_P01, finding).getString("waitsUntil")).isEqualTo("2013-02-25");
        inspection.move(finding, "UPHELD").then().statusCode(409);
        turnTo("2013-02-26T00:00:01");

        inspection.move(finding, "UPHELD").then().statusCode(200);

        assertThat(file(OFFICER_OF_P01, finding).getList("missingEvidence")).hasSize(1);
        assertThat(file(OFFICER_OF_P01, finding).getString("waitsUntil")).isNull();
    }

    @Test
    void onlyAnAppealNamesEvidenceAndNoMoreThanFifty() {
        String finding = inspection.notified("0.5");
        String fiftyOne =
                Stream.generate(() -> "\"" + UUID.randomUUID() + "\"").limit(51).collect(Collectors.joining(","));

        Response refused = inspection.as(
                OFFICER_OF_P01, "/" + finding + "/appeal", "{\"grounds\": \"x\", \"evidence\": [" + fiftyOne + "]}");

        refused.then().statusCode(422).body("errors[0].path", equalTo("/evidence"));
        assertThatThrownBy(() -> Database.executeAsService(
                        "INSERT INTO finding_act (finding, sequence, move, actor, recorded_at, occurred_on, expected_evidence)"
                                + " VALUES ('" + finding
                                + "', 2, 'ACCEPT', 'x', now(), now(), ARRAY[gen_random_uuid()])"))
                .hasMessageContaining("only_an_appeal_names_evidence");
    }

    private void appealNaming(String finding, UUID... files) {
        String named = Stream.of(files).map(file -> "\"" + file + "\"").collect(Collectors.joining(", "));
        inspection
                .as(
                        OFFICER_OF_P01,
                        "/" + finding + "/appeal",
                        "{\"grounds\": \"当日外出办事\", \"evidence\": [" + named + "]}")
                .then()
                .statusCode(200);
    }

    private Response show(String finding, UUID file) {
        String path = "/api/v1/cycles/" + cycle.code() + "/findings/" + finding + "/appeal/evidence";
        return Photos.put(OFFICER_OF_P01, path, file, Photos.jpeg(1));
    }

    private List<String> missing(String finding) {
        return inspection
                .look("/" + finding + "/appeal/evidence", Map.of())
                .jsonPath()
                .getList("missing");
    }

    @Test
    void nobodyElseSeesItAndWithoutAnAppealThereIsNone() {
        String finding = inspection.appealed("0.5");
        get(OFFICER_OF_P02, finding).then().statusCode(403);
        get(person("assessor", "he").token(), finding).then().statusCode(403);
        get(OFFICER_OF_P01, inspection.notified("0.5")).then().statusCode(404).body("type", endsWith("appeal-unknown"));
    }

    @Test
    void whoMayNotReadTheFileReadsOfTheFindingWithoutWhatBothSidesSaid() {
        String finding = inspection.in("REDUCED");

        for (String role : List.of("assessor", "survey-clerk", "integration")) {
            String reader = person(role, "he").token();
            assertThat(saidTo(reader, "/" + finding, "acts")).as(role).containsExactly(null, null, null, null);
            assertThat(saidTo(reader, "", "findings[0].acts")).as(role).containsExactly(null, null, null, null);
        }
        for (String reader : List.of(LIN, WU, AUDITOR, OFFICE, OFFICER_OF_P01)) {
            assertThat(saidTo(reader, "/" + finding, "acts")).containsExactly(null, null, "当日外出办事", "经核实");
            assertThat(saidTo(reader, "", "findings[0].acts")).containsExactly(null, null, "当日外出办事", "经核实");
        }
    }

    /** Why it is dropped belongs to no appeal. */
    @Test
    void whyAFindingWasDroppedIsReadWithIt() {
        String finding = inspection.in("DROPPED");

        assertThat(saidTo(LIN, "/" + finding, "acts")).containsExactly(null, "登记有误");
    }

    private List<String> saidTo(String reader, String below, String acts) {
        Response read = given().auth().oauth2(reader).get("/api/v1/cycles/" + cycle.code() + "/findings" + below);
        read.then().statusCode(200);
        return read.jsonPath().getList(acts + ".reason");
    }

    /** Notice on Wednesday 6; a holiday from Saturday 9 to Friday 15; Saturday 16 and Sunday 17 are worked. */
    @Test
    void overTheSpringFestivalTheLastDayToAppealIsTheMondayAfterTheMakeUpDays() {
        turnTo("2013-02-06T10:00:00");
        String inTime = inspection.notified("0.5");
        String tooLate = inspection.notified("0.5");
        turnTo("2013-02-18T23:59:58");
        inspection.move(inTime, "appeal").then().statusCode(200);
        assertThat(file(OFFICER_OF_P01, inTime).getString("lastAppealDay")).isEqualTo("2013-02-18");
        turnTo("2013-02-19T00:00:01");
        inspection.move(tooLate, "appeal").then().statusCode(409).body("type", endsWith("appeal-too-late"));
    }

    @Test
    void whoShowedWhatWasFoundDecidesNoAppealAgainstIt() {
        String finding = inspection.notified("0.5");
        String shown = "/api/v1/cycles/" + cycle.code() + "/findings/" + finding + "/evidence";
        Photos.put(person("inspector", "he").token(), shown, UUID.randomUUID(), Photos.jpeg(1))
                .then()
                .statusCode(201);
        inspection.move(finding, "appeal").then().statusCode(200);

        Response refused = inspection.as(
                person("appeal-reviewer", "he").token(), "/" + finding + "/decide", Inspection.decision("UPHELD"));

        refused.then().statusCode(403).body("type", endsWith(":reviewer-took-part"));
        assertThatThrownBy(() -> Database.executeAsService("UPDATE finding SET state = 'UPHELD', decided_by = '"
                        + Servers.running().issuer() + "#he' WHERE id = '" + finding + "'"))
                .hasMessageContaining("an inspector of it decides");
    }

    @Test
    void ofTwoReviewersAtOnceOneComesTooLate() {
        String finding = inspection.appealed("0.5");
        List<String> decisions = List.of("UPHELD", "WITHDRAWN");
        List<Integer> statuses = Concurrently.each(
                decisions,
                decision -> inspection
                        .as(
                                person("appeal-reviewer", decision.toLowerCase(java.util.Locale.ROOT))
                                        .token(),
                                "/" + finding + "/decide",
                                Inspection.decision(decision))
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        String stands = decisions.get(statuses.indexOf(200));
        assertThat(inspection.state(finding)).isEqualTo(stands);
        assertThat(file(LIN, finding).getString("decision.decision")).isEqualTo(stands);
    }

    private void turnTo(String there) {
        clock.turnBack();
        clock.turnAhead(Duration.between(
                clock.instant(),
                LocalDateTime.parse(there).atZone(ZoneId.of("Asia/Shanghai")).toInstant()));
    }

    private JsonPath file(String token, String finding) {
        Response response = get(token, finding);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private Response get(String token, String finding) {
        return given().auth().oauth2(token).get("/api/v1/cycles/" + cycle.code() + "/findings/" + finding + "/appeal");
    }
}
