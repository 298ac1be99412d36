package org.jiheng.kit.testapp;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people record different facts of one subject at the same moment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TwoFactsOfOneSubjectTest {
    private static final int ROUNDS = 100;

    private interface Recorder {
        long record(String cycle, String unit, List<RecordFacts.Fact> added, String actor);
    }

    private final String cycle = "350100" + UUID.randomUUID().toString().substring(0, 8) + "-2012";
    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);

    @Inject
    Facts facts;

    @Inject
    RecordFacts recordFacts;

    @Inject
    RecordFactsFromAnOldReading fromAnOldReading;

    @AfterEach
    void stop() {
        facts.afterReading(() -> {});
        people.shutdown();
    }

    @Test
    void bothAreInTheLastStandingHoweverTheyMeet() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            recordBoth(recordFacts::record, "U" + round);
            assertThat(lastStandingHoldsBoth("U" + round)).as("round %d", round).isTrue();
        }
    }

    @Test
    void bothAreInTheLastStandingThoughEachTriesToReadBeforeTheOtherWrites() throws Exception {
        facts.afterReading(this::waitForTheOther);

        recordBoth(recordFacts::record, "P01");

        assertThat(lastStandingHoldsBoth("P01")).isTrue();
    }

    @Test
    void aStandingComposedBeforeTheLockIsFoundOut() throws Exception {
        facts.afterReading(this::waitForTheOther);

        recordBoth(fromAnOldReading::record, "P01");

        assertThat(lastStandingHoldsBoth("P01")).isFalse();
    }

    private void recordBoth(Recorder recorder, String unit) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Long>> acts = List.of(
                () -> recorder.record(cycle, unit, factAt(start, "A"), "one"),
                () -> recorder.record(cycle, unit, factAt(start, "B"), "two"));
        for (Future<Long> act : people.invokeAll(acts)) {
            act.get();
        }
    }

    private static List<RecordFacts.Fact> factAt(CyclicBarrier start, String name) throws Exception {
        start.await();
        return List.of(new RecordFacts.Fact(name, "1"));
    }

    /** Where a lock keeps the other from reading, it does not come; then this one goes on alone. */
    private void waitForTheOther() {
        try {
            together.await(500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | BrokenBarrierException theOtherIsLocked) {
            together.reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean lastStandingHoldsBoth(String unit) {
        return Database.query("SELECT convert_from(envelope, 'UTF8')::jsonb->'data'->'externalIds' ?& ARRAY['A', 'B']"
                        + " FROM outbox WHERE subject = '" + cycle + "/" + unit + "'")
                .equals(List.of("t"));
    }
}
