package org.jiheng.inspection.finding.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.awaitility.core.ConditionFactory;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;

/** In March 2027, which begins on a Monday and has no holiday; a notice of the first day could be appealed against until the eighth. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuickTimer.class)
class AppealDaysOverAPauseTest {
    private static final String TOO_LATE = "urn:jiheng:problem:appeal-too-late";

    @Inject
    TurnableClock clock;

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Inspection inspection;
    private String finding;

    @BeforeEach
    void aNoticeOfTheFirstOfMarch() {
        turnTo(1, "12:00");
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
        finding = inspection.notified("0.5");
        assertThat(inspection.noticed("finding-notified", finding))
                .singleElement()
                .asString()
                .contains("2027-03-08");
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
        topics.close();
    }

    @Test
    void aUnitIsToldUntilWhenItMayAppealNowAndMay() {
        pause(3, "09:00", 4, "17:00");

        assertThat(inspection.noticed("appeal-days-later", finding))
                .singleElement()
                .asString()
                .contains("2027-03-10");
        assertThat(inspection.noticed(OFFICER_OF_P02, "appeal-days-later", finding))
                .isEmpty();
        JsonPath audited = inspection.audited(finding, "DONE");
        assertThat(audited.getString("entries[0].act")).isEqualTo("tell-later-appeal-days");
        assertThat(audited.getString("entries[0].person")).isEqualTo("/inspection-service");
        assertThat(audited.getString("entries[0].before.lastDay")).isEqualTo("2027-03-08");
        assertThat(audited.getString("entries[0].after.lastDay")).isEqualTo("2027-03-10");
        turnTo(10, "23:59");
        inspection.move(finding, "appeal").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # closed        reopened      last day
            1,  13:00,      1,  18:00,    08
            2,  10:00,      2,  10:01,    09
            2,  00:00,      5,  23:59,    12
            5,  20:00,      6,  10:00,    09
            6,  10:00,      7,  10:00,    08
            8,  23:00,      9,  01:00,    10
            9,  10:00,     12,  10:00,    08
            """)
    void eachWorkingDayThatAPauseTouchesIsLost(
            int closed, String closedAt, int reopened, String reopenedAt, String lastDay) {
        inspection.move(finding, "appeal").then().statusCode(200);
        String another = inspection.notified("0.1");

        pause(closed, closedAt, reopened, reopenedAt);

        boolean later = !lastDay.equals("08");
        List<String> told = inspection.noticed("appeal-days-later", another);
        assertThat(told).hasSize(later ? 1 : 0);
        assertThat(told).allMatch(detail -> detail.contains("2027-03-" + lastDay));
        assertThat(inspection.noticed("appeal-days-later", finding)).isEmpty();
        assertThat(inspection.fileOf(finding).getString("lastAppealDay")).isEqualTo("2027-03-" + lastDay);
    }

    @Test
    void aPauseOnTheLastDayMovesItOn() {
        turnTo(8, "12:00");
        cycle.arriveAs("CLOSING");
        turnTo(9, "12:00");
        cycle.arriveAs("RUNNING");
        // the eighth was lost, and so was the ninth
        turnTo(11, "00:01");

        patiently().until(() -> inspection.state(finding).equals("CONFIRMED"));
        assertThat(inspection.noticed("appeal-days-later", finding))
                .singleElement()
                .asString()
                .contains("2027-03-10");
    }

    @Test
    void aFindingIsNotConfirmedBeforeTheDaysThatItsUnitGotBack() {
        pause(3, "09:00", 4, "17:00");
        String lapsing = inspection.notified("0.1");
        assertThat(inspection.noticed("finding-notified", lapsing).get(0)).contains("2027-03-11");

        turnTo(10, "12:00");
        patiently().until(() -> !inspection.noticed("appeal-days-end", lapsing).isEmpty());
        assertThat(inspection.state(finding)).isEqualTo("NOTIFIED");

        turnTo(11, "12:00");
        patiently().until(() -> inspection.state(finding).equals("CONFIRMED"));
        inspection.move(lapsing, "appeal").then().statusCode(200);
    }

    @Test
    void nothingLapsesWhileTheCycleIsClosedHoweverLong() {
        turnTo(3, "12:00");
        cycle.arriveAs("CLOSING");
        turnTo(31, "12:00");
        inspection
                .move(finding, "appeal")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:jiheng:problem:cycle-not-running"));
        cycle.arriveAs("CLOSED");

        cycle.arriveAs("RUNNING");

        // the second was the unit's; April has the first, the second and, after the weekend, the fifth and sixth
        assertThat(inspection.noticed("appeal-days-later", finding))
                .singleElement()
                .asString()
                .contains("2027-04-06");
        assertThat(inspection.state(finding)).isEqualTo("NOTIFIED");
        assertThat(pauses()).hasSize(1);
    }

    @Test
    void everyPauseCounts() {
        pause(2, "09:00", 2, "17:00");
        pause(4, "09:00", 5, "17:00");

        assertThat(inspection.noticed("appeal-days-later", finding))
                .hasSize(2)
                .anyMatch(told -> told.contains("2027-03-09"))
                .anyMatch(told -> told.contains("2027-03-11"));
        turnTo(12, "00:01");
        patiently().until(() -> inspection.state(finding).equals("CONFIRMED"));
    }

    @Test
    void theFileOfAnAppealCanBeReadWhileTheCycleIsClosed() {
        inspection.move(finding, "appeal").then().statusCode(200);
        turnTo(3, "12:00");
        cycle.arriveAs("CLOSED");

        turnTo(4, "12:00");

        assertThat(inspection.fileOf(finding).getString("lastAppealDay")).isEqualTo("2027-03-10");
    }

    @Test
    void aClockThatIsPutBackMakesAPauseShortAndKeepsNothingUp() {
        turnTo(4, "12:00");
        cycle.arriveAs("CLOSING");
        turnTo(3, "12:00");

        cycle.arriveAs("RUNNING");

        inspection.move(finding, "appeal").then().statusCode(200);
        assertThat(pauses()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE cycle_pause SET closed_at = closed_at - interval '1 day'",
                "UPDATE cycle_pause SET reopened_at = reopened_at + interval '1 day' WHERE reopened_at IS NOT NULL",
                "UPDATE cycle_pause SET reopened_at = NULL WHERE reopened_at IS NOT NULL",
                "DELETE FROM cycle_pause"
            })
    void aPauseIsWrittenOnce(String sql) {
        pause(3, "09:00", 4, "17:00");

        assertThatThrownBy(() -> Database.executeAsService(sql))
                .hasMessageMatching("(?s).*(permission denied|written once).*");
        assertThatThrownBy(() -> Database.executeAsOwner(sql)).hasStackTraceContaining("is written once");
    }

    private void pause(int closed, String closedAt, int reopened, String reopenedAt) {
        turnTo(closed, closedAt);
        cycle.arriveAs("CLOSING");
        turnTo(reopened, reopenedAt);
        cycle.arriveAs("RUNNING");
    }

    private List<String> pauses() {
        return Database.query("SELECT closed_at FROM cycle_pause WHERE cycle = '" + cycle.code() + "'");
    }

    private void turnTo(int dayOfMarch, String time) {
        clock.turnTo(LocalDate.of(2027, 3, dayOfMarch)
                .atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
