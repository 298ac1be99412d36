package org.jiheng.indicators.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.testing.StandingTopics;

import static org.awaitility.Awaitility.await;

/** The topics as consumers see them; each record read is checked against its contract. */
public final class Topics {
    private Topics() {}

    /** The whole envelope of the subject's latest standing, once it says what is expected. */
    public static JsonNode awaitLatest(String topic, String subject, Predicate<JsonNode> expected) {
        try (StandingTopics topics = new StandingTopics()) {
            return await().atMost(Duration.ofSeconds(20))
                    .until(() -> topics.latest(topic, subject).filter(expected), Optional::isPresent)
                    .orElseThrow();
        }
    }

    public static boolean nothingOf(String topic, String subject) {
        try (StandingTopics topics = new StandingTopics()) {
            return topics.latest(topic, subject).isEmpty();
        }
    }
}
