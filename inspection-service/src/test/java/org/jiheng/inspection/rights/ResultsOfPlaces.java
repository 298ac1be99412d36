package org.jiheng.inspection.rights;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jiheng.inspection.rectification.Method;
import org.jiheng.inspection.rectification.WeakPoint;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Published results with so many weak points that each request has one of its own. */
final class ResultsOfPlaces {
    private static final int WEAK_POINTS = 1_000;

    private final Map<String, Integer> used = new HashMap<>();

    void publish(StandingTopics topics, String cycle, String unit) {
        if (used.putIfAbsent(cycle + "/" + unit, 0) != null) {
            return;
        }
        String weakPoints = IntStream.range(0, WEAK_POINTS)
                .mapToObj(each -> "{\"method\": \"REVIEW\", \"dimension\": \"D" + each + "\"}")
                .collect(Collectors.joining(","));
        String subject = cycle + "/1/" + unit;
        topics.send(
                "jiheng.published-results.v1",
                subject,
                1,
                """
                {"cycle": "%s", "version": 1, "unit": "%s", "tier": "PARTY_MASS", "rank": 1, "deduction": "0.00",
                 "total": "94.11221870", "weakPoints": [%s]}""".formatted(cycle, unit, weakPoints),
                Map.of("cycle", cycle, "cyclerevision", "1000"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                Database.query("SELECT 1 FROM taken_standing WHERE subject = '" + subject + "'"))
                        .isEqualTo(List.of("1")));
    }

    String next(String cycle, String unit) {
        int next = used.merge(cycle + "/" + unit, 1, Integer::sum) - 1;
        return new WeakPoint(
                        cycle,
                        unit,
                        Method.REVIEW,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("D" + next % WEAK_POINTS),
                        Optional.empty(),
                        Optional.empty())
                .id()
                .toString();
    }
}
