package org.jiheng.inspection.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.WU;
import static org.jiheng.inspection.testing.Inspection.person;

/**
 * A small year, worked out by hand:
 *
 * <pre>
 * found      unit area    visit  points becomes
 * 2012-08-01 P01  STYLE   COVERT 1.50   CONFIRMED
 * 2012-08-20 P01  STYLE   OPEN   1.00   NOTIFIED           repeats the first
 * 2012-09-03 P01  POWER   COVERT 0.80   REDUCED to 0.30
 * 2012-09-04 P01  POWER   OPEN   0.40   WITHDRAWN
 * 2012-09-05 P02  STYLE   COVERT 0.25   UPHELD
 * 2012-09-06 P02  STYLE   OPEN   0.00   APPEALED           repeats the one before
 * 2012-09-07 P02  STYLE   OPEN   9.00   RECORDED
 * 2012-09-08 P02  STYLE   OPEN   9.00   DROPPED
 * </pre>
 *
 * P01: 1.50 + 1.00 + 0.30 = 2.80, of which 2.00 come off; P02: 0.25.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InspectionStatisticsTest {
    private static final LocalDate OPENED = LocalDate.parse("2090-03-01");
    /** Lin, who may enter back. */
    private static final String ENTERING_BACK = Tokens.of("inspector", "integration")
            .jurisdiction("350100")
            .person("lin")
            .token();

    @Inject
    TurnableClock clock;

    private RunningCycle cycle;
    private Inspection inspection;
    private Rectifying people;
    private String confirmed;
    private String reduced;
    private String upheld;

    @BeforeEach
    void aSmallYear() {
        try (StandingTopics topics = new StandingTopics()) {
            cycle = RunningCycle.arrive(topics);
        }
        inspection = new Inspection(cycle);
        people = new Rectifying(cycle);
        confirmed = found("2012-08-01", "P01", "STYLE", "COVERT", "1.50", "notify");
        move(confirmed, "accept", OFFICER_OF_P01, "{}");
        found("2012-08-20", "P01", "STYLE", "OPEN", "1.00", "notify");
        reduced = found("2012-09-03", "P01", "POWER", "COVERT", "0.80", "notify");
        appeal(reduced, OFFICER_OF_P01);
        move(reduced, "decide", WU, "{\"decision\": \"REDUCED\", \"points\": \"0.30\", \"reason\": \"经核实\"}");
        String withdrawn = found("2012-09-04", "P01", "POWER", "OPEN", "0.40", "notify");
        appeal(withdrawn, OFFICER_OF_P01);
        move(withdrawn, "decide", WU, Inspection.decision("WITHDRAWN"));
        upheld = found("2012-09-05", "P02", "STYLE", "COVERT", "0.25", "notify");
        appeal(upheld, OFFICER_OF_P02);
        move(upheld, "decide", WU, Inspection.decision("UPHELD"));
        appeal(found("2012-09-06", "P02", "STYLE", "OPEN", "0", "notify"), OFFICER_OF_P02);
        found("2012-09-07", "P02", "STYLE", "OPEN", "9.00", "");
        found("2012-09-08", "P02", "STYLE", "OPEN", "9.00", "drop");
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
    }

    @Test
    void findingsAreCountedByUnitAfterEachUnitsCap() {
        JsonPath seen = statistics(LIN, "unit");
        assertThat(seen.getList("lines.key")).containsExactly("P01", "P02");
        assertThat(seen.getList("lines.findings.pointsOff")).containsExactly("2.80", "0.25");
        assertThat(seen.getList("lines.findings.deducted")).containsExactly("2.00", "0.25");
        assertThat(seen.getString("total.findings.pointsOff")).isEqualTo("3.05");
        assertThat(seen.getString("total.findings.deducted")).isEqualTo("2.25");
        assertThat(seen.getMap("lines[1].findings.byState"))
                .containsAllEntriesOf(Map.of("RECORDED", 1, "DROPPED", 1, "UPHELD", 1, "APPEALED", 1, "NOTIFIED", 0));
    }

    @Test
    void byAreaWhatIsInForceIsSharedOutAndRepeatsShow() {
        JsonPath seen = statistics(LIN, "area");
        assertThat(seen.getList("lines.key")).containsExactly("POWER", "STYLE");
        // in force: 1 of POWER, covert; 4 of STYLE, of which 2 covert and 2 repeats
        assertThat(seen.getList("lines.findings.covertShareOnVisits")).containsExactly("1.0000", "0.5000");
        assertThat(seen.getList("lines.findings.repeatRate")).containsExactly("0.0000", "0.5000");
        assertThat(seen.getList("lines.findings.deducted")).containsExactly(null, null);
        assertThat(seen.getString("total.findings.covertShareOnVisits")).isEqualTo("0.6000");
        assertThat(seen.getMap("total.appeals"))
                .isEqualTo(Map.of("made", 4, "pending", 1, "upheld", 1, "reduced", 1, "withdrawn", 1));
    }

    /** 3 of 5 findings on visits are covert, with or without what the supervision ledger shows. */
    @Test
    void whatWasFoundWithoutAVisitIsNoPartOfTheShareOfCovertOnes() {
        String body = Inspection.findingWith("visit", "null, \"source\": \"" + UUID.randomUUID() + "\"");
        String reported = inspection.as(LIN, "", body).path("finding");
        move(reported, "notify", LIN, "{}");

        JsonPath seen = statistics(LIN, "unit");

        assertThat(seen.getMap("total.findings"))
                .containsAllEntriesOf(
                        Map.of("covert", 3, "open", 2, "withoutVisit", 1, "covertShareOnVisits", "0.6000"));
        assertThat(seen.getList("lines.findings.withoutVisit")).containsExactly(1, 0);
    }

    @Test
    void byMonthTheDayCountsToWhichTheFindingWasEnteredBack() {
        JsonPath seen = statistics(LIN, "month");
        assertThat(seen.getList("lines.key")).containsExactly("2012-08", "2012-09");
        assertThat(seen.getList("lines.findings.pointsOff")).containsExactly("2.50", "0.55");
        assertThat(statistics(LIN, "tier").getList("lines.key")).containsExactly("PARTY_MASS");
        assertThat(statistics(LIN, "tier").getString("lines[0].findings.deducted"))
                .isEqualTo("2.25");
    }

    /** What anybody may say of the past moves nothing from one month to another. */
    @Test
    void whatIsDatedBackWithoutTheRightToItIsOfTheMonthOfItsRecord() {
        turnTo(OPENED);
        inspection
                .as(LIN, "", Inspection.findingWith("occurredOn", "\"2012-08-01\""))
                .then()
                .statusCode(201);

        JsonPath seen = statistics(LIN, "month");

        assertThat(seen.getList("lines.key")).containsExactly("2012-08", "2012-09", "2090-03");
        assertThat(seen.getInt("lines[2].findings.byState.RECORDED")).isEqualTo(1);
    }

    @Test
    void linesAndTotalAreOfOneMoment() throws Exception {
        AtomicBoolean read = new AtomicBoolean();
        CompletableFuture<Void> recording = CompletableFuture.runAsync(() -> {
            while (!read.get()) {
                inspection.recorded("0.1");
            }
        });
        for (int i = 0; i < 25; i++) {
            JsonPath seen = statistics(LIN, "unit");
            List<Integer> recorded = seen.getList("lines.findings.byState.RECORDED");
            assertThat(recorded.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(seen.getInt("total.findings.byState.RECORDED"));
        }
        read.set(true);
        recording.get();
    }

    @Test
    void rectificationsAreTimedFromOpeningToVerification() {
        people.as(person("integration", "hotline").token(), "/complaints", """
                        {"complaints": [
                          {"number": "1", "unit": "P01", "area": "STYLE", "subject": "排队", "receivedOn": "2012-08-01",
                           "dueOn": "2012-08-15", "handledOn": "2012-08-15"},
                          {"number": "2", "unit": "P01", "area": "STYLE", "subject": "排队", "receivedOn": "2012-08-01",
                           "dueOn": "2012-08-15", "handledOn": "2012-08-16"},
                          {"number": "3", "unit": "P01", "area": "STYLE", "subject": "排队", "receivedOn": "2012-08-01",
                           "dueOn": "2012-08-15"}]}""")
                .then()
                .statusCode(200);
        turnTo(OPENED);
        String first = people.opened(confirmed, OPENED.plusDays(60));
        String second = people.opened(reduced, OPENED.plusDays(60));
        people.opened(upheld, OPENED.plusDays(3));
        verify(first, OPENED.plusDays(3));
        verify(second, OPENED.plusDays(10));

        JsonPath seen = statistics(LIN, "unit");

        assertThat(seen.getMap("lines[0].rectifications"))
                .isEqualTo(Map.of(
                        "opened", 2, "open", 0, "overdue", 0, "verified", 2, "meanDays", "6.50", "medianDays", "6.5"));
        assertThat(seen.getMap("lines[1].rectifications"))
                .isEqualTo(Map.of("opened", 1, "open", 1, "overdue", 1, "verified", 0));
        assertThat(seen.getMap("lines[0].complaints")).isEqualTo(Map.of("received", 3, "late", 2));
    }

    /** After its day: not while an inspector looks at what the unit did, but once that was rejected. */
    @Test
    void aRectificationIsOverdueAsLongAsTheUnitHasSomethingToDo() {
        turnTo(OPENED);
        String rectification = people.opened(confirmed, OPENED.plusDays(3));
        assertThat(overdue()).isZero();
        turnTo(OPENED.plusDays(10));
        assertThat(overdue()).isEqualTo(1);
        people.move(rectification, "start");
        assertThat(overdue()).isEqualTo(1);
        people.move(rectification, "submit");
        assertThat(overdue()).isZero();
        people.move(rectification, "reject");
        assertThat(overdue()).isEqualTo(1);
    }

    private int overdue() {
        return statistics(LIN, "unit").getInt("total.rectifications.overdue");
    }

    @Test
    void aUnitSeesItselfAndNothingItHasNotBeenToldOf() {
        JsonPath seen = statistics(OFFICER_OF_P02, "unit");
        assertThat(seen.getList("lines.key")).containsExactly("P02");
        assertThat(seen.getMap("total.findings.byState"))
                .containsAllEntriesOf(Map.of("RECORDED", 0, "DROPPED", 0, "UPHELD", 1, "APPEALED", 1));
        given().auth().oauth2(WU).get(path("")).then().statusCode(403);
    }

    @Test
    void theTableSaysTheSame() {
        Response table = given().auth().oauth2(LIN).queryParam("by", "unit").get(path("/table"));
        List<String> rows = table.asString().lines().toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .contains(
                        "key,recorded,notified,confirmed",
                        "covert,open,withoutVisit,covertShareOnVisits,repeats",
                        "meanDays,medianDays");
        assertThat(rows.get(1)).startsWith("P01,0,1,1,0,0,1,1,0,2.80,2.00,2,1,0,0.6667,1,0.3333,2,0,0,1,1,");
        assertThat(rows.get(3)).startsWith("TOTAL,1,1,1,1,1,1,1,1,3.05,2.25,");
    }

    private void verify(String rectification, LocalDate day) {
        people.move(rectification, "start");
        people.move(rectification, "submit");
        turnTo(day);
        people.move(rectification, "verify").then().statusCode(200);
    }

    private void turnTo(LocalDate day) {
        Instant noon =
                day.atTime(LocalTime.NOON).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        clock.turnBack();
        clock.turnAhead(Duration.between(clock.instant(), noon));
    }

    private JsonPath statistics(String token, String by) {
        Response response = given().auth().oauth2(token).queryParam("by", by).get(path(""));
        response.then().statusCode(200);
        return response.jsonPath();
    }

    private String path(String below) {
        return people.path("/inspection-statistics" + below);
    }

    private String found(String day, String unit, String area, String visit, String points, String then) {
        Response recorded = inspection.as(ENTERING_BACK, "", """
                {"unit": "%s", "visit": "%s", "area": "%s", "points": "%s", "occurredOn": "%s", "description": "窗口离岗"}""".formatted(unit, visit, area, points, day));
        recorded.then().statusCode(201);
        String finding = recorded.jsonPath().getString("finding");
        if (!then.isEmpty()) {
            move(finding, then, LIN, then.equals("drop") ? "{\"reason\": \"登记有误\"}" : "{}");
        }
        return finding;
    }

    private void appeal(String finding, String officer) {
        move(finding, "appeal", officer, "{\"grounds\": \"当日外出办事\"}");
    }

    private void move(String finding, String move, String token, String body) {
        inspection.as(token, "/" + finding + "/" + move, body).then().statusCode(200);
    }
}
