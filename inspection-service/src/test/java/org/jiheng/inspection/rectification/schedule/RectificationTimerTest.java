package org.jiheng.inspection.rectification.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.awaitility.core.ConditionFactory;
import org.jiheng.inspection.finding.schedule.QuickTimer;
import org.jiheng.inspection.testing.Rectifying;
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
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Rectifying.HEAD_OF_P01;
import static org.jiheng.inspection.testing.Rectifying.OFFICE;

/** Nobody calls the timer here: the clock is turned, and what it should do is waited for. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuickTimer.class)
class RectificationTimerTest {
    // a Thursday; no holiday of the sample calendar is near
    private static final LocalDate DAY = LocalDate.parse("2099-04-30");

    @Inject
    TurnableClock clock;

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Rectifying rectifying;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        rectifying = new Rectifying(cycle);
    }

    @AfterEach
    void turnBack() {
        clock.turnBack();
        topics.close();
    }

    @Test
    void theUnitIsRemindedOnceAndThoseAboveAreToldTwiceAndNoMore() {
        String rectification = rectifying.opened(rectifying.inspection().notified("0.5"), DAY);
        String later = rectifying.inspection().notified("0.5");
        cycle.arriveAs("CLOSED");

        turnTo(LocalDate.parse("2099-04-27"));
        patiently()
                .until(() -> !rectifying
                        .noticed(OFFICER_OF_P01, "rectification-due-soon", rectification)
                        .isEmpty());
        assertThat(rectifying.noticed(HEAD_OF_P01, "rectification-due-soon", rectification))
                .isEmpty();

        turnTo(LocalDate.parse("2099-05-01"));
        patiently()
                .until(() -> rectifying
                                .noticed(OFFICE, "rectification-overdue", rectification)
                                .size()
                        == 1);
        assertThat(rectifying.noticed(HEAD_OF_P01, "rectification-overdue", rectification))
                .hasSize(1);
        assertThat(rectifying.look(rectification).getBoolean("overdue")).isTrue();
        assertThat(rectifying.listed(LIN, Map.of("overdue", true))).containsExactly(rectification);

        turnTo(LocalDate.parse("2099-05-08"));
        patiently()
                .until(() -> rectifying
                                .noticed(OFFICE, "rectification-still-overdue", rectification)
                                .size()
                        == 1);

        turnTo(LocalDate.parse("2099-09-08"));
        String other = rectifying.opened(later, LocalDate.parse("2099-09-09"));
        patiently()
                .until(() -> !rectifying
                        .noticed(OFFICER_OF_P01, "rectification-due-soon", other)
                        .isEmpty());
        assertThat(rectifying.noticed(OFFICER_OF_P01, "rectification-due-soon", rectification))
                .hasSize(1);
        assertThat(rectifying.noticed(OFFICE, "rectification-overdue", rectification))
                .hasSize(1);
        assertThat(rectifying.noticed(OFFICE, "rectification-still-overdue", rectification))
                .hasSize(1);
        assertThat(rectifying
                        .inspection()
                        .audited(rectification, "DONE")
                        .getList("entries.findAll { it.act == 'remind-of-rectification' }.after.reminder"))
                .containsExactly("STILL_OVERDUE", "OVERDUE", "DUE_SOON");
    }

    @Test
    void nothingIsSaidOfWhatWasSubmittedOrRestsOnAWithdrawnFinding() {
        String submitted = rectifying.in("SUBMITTED");
        String appealed = rectifying.inspection().appealed("0.5");
        String groundless = rectifying.opened(appealed, DAY);
        rectifying.inspection().move(appealed, "WITHDRAWN").then().statusCode(200);
        String due = rectifying.opened();

        turnTo(LocalDate.parse("2099-05-01"));
        patiently()
                .until(() -> !rectifying
                        .noticed(OFFICE, "rectification-overdue", due)
                        .isEmpty());

        assertThat(rectifying.noticed(OFFICE, "rectification-overdue", submitted))
                .isEmpty();
        assertThat(rectifying.noticed(OFFICE, "rectification-overdue", groundless))
                .isEmpty();
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
