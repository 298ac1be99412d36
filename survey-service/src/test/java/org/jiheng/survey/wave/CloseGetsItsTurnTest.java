package org.jiheng.survey.wave;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While ballots come in without a pause some transaction always holds the wave FOR SHARE, and PostgreSQL lets each newcomer
 * join those that hold it, ahead of the close that waits.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CloseGetsItsTurnTest {
    private static final Duration BATCH = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    @Inject
    TakenCycles cycles;

    @Inject
    PanacheWaves waves;

    @Test
    void aCloseWaitsForBatchesThatCameBeforeItButNotForLaterOnes() throws InterruptedException {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            CountDownLatch flowing = new CountDownLatch(6);
            ExecutorService clerks = Executors.newFixedThreadPool(4);
            for (int clerk = 0; clerk < 4; clerk++) {
                clerks.execute(() -> holdAgainAndAgain(cycle.code(), end, flowing));
            }
            assertThat(flowing.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
            assertThat(System.nanoTime()).as("before the clerks stop").isLessThan(end);
            clerks.shutdown();
            assertThat(clerks.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void holdAgainAndAgain(String cycle, long end, CountDownLatch flowing) {
        while (System.nanoTime() < end) {
            QuarkusTransaction.requiringNew().run(() -> {
                waves.holdForShare(cycles.get(cycle), "2012-12");
                flowing.countDown();
                lasting(BATCH);
            });
        }
    }

    /** A batch that takes its time: how long is the point of this test. */
    private static void lasting(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
