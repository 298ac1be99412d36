package org.jiheng.indicators.closing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.RepeatedTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.indicators.testing.Rows.points;

/** Whatever was acknowledged while a cycle was closed is in what its closing counts, and nothing comes after it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FactsAndClosingAtOnceTest {
    private static final List<String> UNITS = List.of("P01", "P02", "P03");
    private static final int FACTS_BEFORE_THE_CLOSE = 3;

    private Year year;

    @RepeatedTest(4)
    void noAcknowledgedFactIsMissing() {
        year = Year.runningWith(UNITS.toArray(String[]::new));
        UNITS.forEach(year::withApprovedPlanOf);
        CountDownLatch underWay = new CountDownLatch(UNITS.size());
        List<String> people = IntStream.rangeClosed(0, UNITS.size())
                .mapToObj(i -> i < UNITS.size() ? UNITS.get(i) : "")
                .toList();

        List<Optional<String>> acknowledged = Concurrently.each(
                people, unit -> unit.isEmpty() ? closeOnce(underWay) : assessUntilRefused(unit, underWay));

        JsonNode closing = Topics.awaitLatest("jiheng.closings.v1", year.cycle() + "/indicators", any -> true);
        Digests.assertCountsWhatIsOnTheTopics(year, closing);
        for (int i = 0; i < UNITS.size(); i++) {
            String last = acknowledged.get(i).orElseThrow();
            JsonNode standing =
                    Topics.awaitLatest("jiheng.indicator-standings.v1", year.subject(UNITS.get(i)), any -> true);
            assertThat(standing.at("/data/indicators/0/assessedPoints").asText())
                    .as(UNITS.get(i))
                    .isEqualTo(last);
        }
    }

    private Optional<String> closeOnce(CountDownLatch underWay) {
        try {
            assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        year.close().statusCode(200);
        return Optional.empty();
    }

    /** @return the points that were acknowledged last */
    private Optional<String> assessUntilRefused(String unit, CountDownLatch underWay) {
        Tokens assessor = year.assessor("PERFORMANCE_OFFICE").person("assessor-of-" + unit);
        Optional<String> acknowledged = Optional.empty();
        for (int round = 0; ; round++) {
            if (round == FACTS_BEFORE_THE_CLOSE) {
                underWay.countDown();
            }
            String given = String.format("0.%02d", round % 40);
            int status = year.post(
                            assessor, "/assessments", Map.of("assessments", List.of(points(unit, unit + "-01", given))))
                    .extract()
                    .statusCode();
            if (status == 409) {
                return acknowledged;
            }
            assertThat(status).isEqualTo(201);
            acknowledged = Optional.of(given);
        }
    }
}
