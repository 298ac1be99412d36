package org.jiheng.indicators.standing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.jiheng.indicators.testing.Rows.points;

/** Two people save different indicators of one unit at the same moment; whoever commits last has seen the other's. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConcurrentAssessmentTest {
    private static final int ROUNDS = 150;

    private Year year;
    private final CyclicBarrier together = new CyclicBarrier(2);

    @BeforeEach
    void oneUnitWithAnApprovedPlan() {
        year = Year.runningWith("P01").withApprovedPlanOf("P01");
    }

    @Test
    void theStandingIsAlwaysComplete() throws ExecutionException, InterruptedException {
        Tokens office = year.assessor("PERFORMANCE_OFFICE");
        Tokens committee = year.assessor("ORGAN_PARTY_COMMITTEE");
        SoftAssertions standings = new SoftAssertions();
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String given = pointsOf(round);
                Future<?> one = people.submit(() -> assess(office, "P01-01", given));
                Future<?> other = people.submit(() -> assess(committee, "P01-04", given));
                one.get();
                other.get();
                standings.assertThat(outbox()).as("round %s", round).containsExactly(given, given);
            }
        } finally {
            people.shutdown();
        }
        standings.assertAll();
        Topics.awaitLatest("jiheng.indicator-standings.v1", year.subject("P01"), this::isOfTheLastRound);
    }

    private Void assess(Tokens assessor, String indicator, String given)
            throws BrokenBarrierException, InterruptedException {
        assessor.token();
        together.await();
        year.post(assessor, "/assessments", Map.of("assessments", List.of(points("P01", indicator, given))))
                .statusCode(201);
        return null;
    }

    /** What will be on the topic: the standing as it was committed last. */
    private List<String> outbox() {
        String standing = "SELECT assessed ->> 'assessedPoints' FROM outbox, json_array_elements("
                + "convert_from(envelope, 'UTF8')::json #> '{data,indicators}') assessed"
                + " WHERE topic = 'jiheng.indicator-standings.v1' AND subject = '" + year.subject("P01") + "'"
                + " AND assessed ->> 'indicator' IN ('P01-01', 'P01-04')";
        return Database.query(standing);
    }

    private boolean isOfTheLastRound(JsonNode standing) {
        String last = pointsOf(ROUNDS - 1);
        return standing.at("/data/indicators/0/assessedPoints").asText().equals(last)
                && standing.at("/data/indicators/3/assessedPoints").asText().equals(last);
    }

    private static String pointsOf(int round) {
        return String.format("0.%02d", round % 40);
    }
}
