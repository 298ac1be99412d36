package org.jiheng.inspection.finding.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.inspection.testing.Inspection.LIN;

/** Nobody calls the timer here: the clock is turned, and what it should do is waited for. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuickTimer.class)
class AppealDaysTimerTest {
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
    void turnBack() {
        clock.turnBack();
        topics.close();
    }

    @Test
    void aUnitIsRemindedOnceBeforeItsAppealDaysEndAndTheFindingConfirmedAfterThem() {
        String finding = inspection.notified("0.5");
        LocalDate lastDay = LocalDate.parse(
                inspection.noticed("finding-notified", finding).get(0).replaceAll(".*?(\\d{4}-\\d{2}-\\d{2}).*", "$1"));

        turnTo(lastDay.minusDays(lastDay.getDayOfWeek().getValue() == 1 ? 3 : 1));

        patiently().until(() -> !inspection.noticed("appeal-days-end", finding).isEmpty());
        assertThat(inspection.state(finding)).isEqualTo("NOTIFIED");
        assertThat(inspection.noticed("appeal-days-end", finding).get(0)).contains(lastDay.toString());

        turnTo(lastDay.plusDays(1));

        patiently().until(() -> inspection.state(finding).equals("CONFIRMED"));
        assertThat(inspection.noticed("appeal-days-end", finding)).hasSize(1);
        assertThat(inspection.noticed("finding-confirmed", finding))
                .singleElement()
                .asString()
                .contains("0.50");
        assertThat(inspection.noticed(LIN, "finding-confirmed", finding)).hasSize(1);
        JsonPath audited = inspection.audited(finding, "DONE");
        assertThat(audited.getList("entries.act"))
                .containsExactly("confirm-lapsed-finding", "remind-of-appeal-days", "notify-finding", "record-finding");
        assertThat(audited.getList("entries.person").subList(0, 2))
                .containsExactly("/inspection-service", "/inspection-service");
        assertThat(audited.getString("entries[0].before.state")).isEqualTo("NOTIFIED");
        assertThat(audited.getString("entries[0].after.state")).isEqualTo("CONFIRMED");
        assertThat(audited.getString("entries[1].after.lastDay")).isEqualTo(lastDay.toString());
    }

    @Test
    void aFindingThatWasAnsweredIsLeftAlone() {
        String appealed = inspection.appealed("0.5");
        String notified = inspection.notified("0.5");

        clock.turnAhead(Duration.ofDays(30));

        patiently().until(() -> inspection.state(notified).equals("CONFIRMED"));
        assertThat(inspection.state(appealed)).isEqualTo("APPEALED");
        assertThat(inspection.noticed("appeal-days-end", appealed)).isEqualTo(List.of());
    }

    /** To noon of that day where the cycle is run. */
    private void turnTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
        clock.turnBack();
        clock.turnAhead(Duration.between(clock.instant(), noon));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(100));
    }
}
