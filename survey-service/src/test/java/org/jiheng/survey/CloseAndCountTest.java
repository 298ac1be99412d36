package org.jiheng.survey;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** The close counts, and what it counted is published. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CloseAndCountTest {
    private static final int CLERKS = 6;

    @Test
    void theCloseAnswersTallied() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            Response response = cycle.closeWave();
            assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
            assertThat(response.jsonPath().getString("state")).isEqualTo("TALLIED");
            assertThat(cycle.ballots()).isEqualTo(1);
        }
    }

    @Test
    void everyUnitOfTheWaveGetsAReviewStanding() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P02", "P01")) {
            cycle.takeIn(
                    cycle.sheet("CITY_LEADERS", "P01:AABNN;P02:NNNNN"),
                    cycle.sheet("CITY_LEADERS", "P01:ABBNN"),
                    cycle.sheet("CITY_LEADERS", "P01:BBBNN"),
                    cycle.sheet("RESIDENTS", "P01:DDDDD"));
            cycle.closeWave();
            JsonNode standing = cycle.review("P01");
            // leaders: (280/3 + 260/3 + 80) ÷ 3 = 86.666…, residents 40
            assertThat(scores(standing)).containsExactly("2012-12 63.333333");
            assertThat(standing.get("cyclerevision").asText()).isEqualTo(Long.toString(cycle.revision()));
            assertThat(standing.get("source").asText()).isEqualTo("/survey-service");
            assertThat(scores(cycle.review("P02"))).containsExactly("2012-12 null");
        }
    }

    @Test
    void aSecondWaveStandsBesideTheFirst() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            cycle.closeWave();
            cycle.as("survey-manager").post(cycle.path("/waves/2012-07/open"));
            cycle.as("survey-manager").post(cycle.path("/waves/2012-07/close"));
            await().untilAsserted(() ->
                    assertThat(scores(cycle.review("P01"))).containsExactly("2012-07 null", "2012-12 100.000000"));
        }
    }

    private static List<String> scores(JsonNode standing) {
        return StreamSupport.stream(standing.at("/data/waves").spliterator(), false)
                .map(wave -> wave.get("wave").asText() + " " + wave.get("score").asText("null"))
                .toList();
    }

    @Test
    void aNewSchemesWeightsComputeTheScoresAgain() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"), cycle.sheet("RESIDENTS", "P01:DDDDD"));
            cycle.closeWave();
            assertThat(cycle.review("P01").toString()).contains("\"70.000000\"");
            cycle.weighted("groups", "RESIDENTS").put("weight", "0.5");
            cycle.send();
            assertThat(cycle.reviewUnderPresentScheme("P01").toString()).contains("\"80.000000\"");
        }
    }

    @Test
    void anUnchangedSchemeOfANewRevisionPublishesUnderThatRevision() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            cycle.closeWave();
            cycle.state("CLOSING");
            cycle.send();
            assertThat(cycle.reviewUnderPresentScheme("P01").toString()).contains("\"100.000000\"");
        }
    }

    @Test
    void aWaveIsClosedOnce() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            List<Response> answers = IntStream.range(0, 6)
                    .parallel()
                    .mapToObj(i -> cycle.closeWave())
                    .toList();
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
        }
    }

    @Test
    void aWaveThatWasNeverOpenedIsNotClosed() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            refused(cycle.closeWave(), 409, "wave-not-open");
        }
    }

    @Test
    void theTallyIsWhatTheStoredBallotsSayCountedBySql() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01", "P02")) {
            cycle.takeIn(
                    cycle.sheet("CPPCC", "P01:ABCDN;P02:AAAAA"),
                    cycle.sheet("CPPCC", "P02:BBBBB"),
                    cycle.sheet("RESIDENTS", "P01:NNNNN"));
            cycle.closeWave();
            String counted = "SELECT unit || ' ' || group_code || ' ' || dimension || ' ' || option || ' ' || answers"
                    + " FROM tally WHERE cycle = '" + cycle.code() + "' ORDER BY 1";
            assertThat(Database.query(counted)).isEqualTo(Database.query(bySql(cycle)));
        }
    }

    /** Clerks leave no pause between them: the close has to get its turn all the same. */
    @Test
    void noAcknowledgedBallotIsLostWhenTheCloseComesInBetween() throws InterruptedException {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            AtomicInteger acknowledged = new AtomicInteger();
            CountDownLatch flowing = new CountDownLatch(3 * CLERKS);
            ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                String name = "C" + clerk;
                clerks.execute(() -> enterUntilRefused(cycle, name, acknowledged, flowing));
            }
            assertThat(flowing.await(30, TimeUnit.SECONDS)).isTrue();
            Response close = cycle.closeWave();
            clerks.shutdown();
            assertThat(close.statusCode()).isEqualTo(200);
            assertThat(close.time()).as("ms").isLessThan(10_000);
            assertThat(clerks.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(cycle.ballots()).isEqualTo(acknowledged.get());
            assertThat(Database.query("SELECT answers FROM tally WHERE cycle = '" + cycle.code() + "'"))
                    .hasSize(5)
                    .containsOnly(Integer.toString(acknowledged.get()));
        }
    }

    private static void enterUntilRefused(
            ReviewedCycle cycle, String clerk, AtomicInteger acknowledged, CountDownLatch flowing) {
        for (int batch = 0; ; batch++) {
            String serial = clerk + "-" + batch + "-";
            Response response = cycle.takeIn(IntStream.range(0, 300)
                    .mapToObj(i -> ReviewedCycle.sheet(serial + i, "RESIDENTS", "P01:AAAAA"))
                    .toList());
            if (response.statusCode() != 201) {
                assertThat(response.statusCode()).isEqualTo(409);
                return;
            }
            acknowledged.addAndGet(300);
            flowing.countDown();
        }
    }

    /** The packed value taken apart in SQL: four bits a dimension, the first of two in the lower half of a byte. */
    private static String bySql(ReviewedCycle cycle) {
        return """
                SELECT w.units[u] || ' ' || group_code || ' ' || w.dimensions[d] || ' ' || w.option_letters[rating]
                    || ' ' || count(*)
                FROM ballot JOIN wave w USING (cycle, wave),
                     generate_subscripts(w.units, 1) u, generate_subscripts(w.dimensions, 1) d,
                     LATERAL (SELECT (u - 1) * cardinality(w.dimensions) + d - 1 AS place) p,
                     LATERAL (SELECT get_byte(packed, place / 2) >> (mod(place, 2) * 4) & 15 AS rating) r
                WHERE cycle = '%s' AND rating > 0
                GROUP BY w.units[u], group_code, w.dimensions[d], w.option_letters[rating] ORDER BY 1""".formatted(cycle.code());
    }
}
