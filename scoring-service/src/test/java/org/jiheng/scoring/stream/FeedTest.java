package org.jiheng.scoring.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Picture;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Whoever keeps no connection asks on from where the last answer ended. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FeedTest {
    private static final String CYCLE = "350137-2012";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StandingTopics topics = new StandingTopics();
    private final CycleStandings cycle = new CycleStandings(CYCLE, RandomTiers.tier(11, 5));
    private final Picture picture = new Picture();

    @BeforeEach
    void aCycleOfFiveUnits() {
        cycle.all().forEach(standing -> standing.to(topics));
        cycle.deductions("U98", List.of(1L)).again(System.nanoTime()).to(topics);
        await().atMost(PATIENCE).until(() -> "0.01".equals(rawDeduction()));
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void allThereIsComesPageByPageAndThenWhatChanged() {
        JsonNode page = changes("size=4");
        assertThat(page.get("snapshot").asBoolean()).isTrue();
        while (page.get("more").asBoolean()) {
            page = changes("size=4&after=" + page.get("cursor").asText());
            assertThat(page.get("snapshot").asBoolean()).isFalse();
        }
        assertThat(picture.standings()).hasSize(8);

        cycle.deductions("U98", List.of(12L)).again(System.nanoTime()).to(topics);
        await().atMost(PATIENCE).until(() -> "0.12".equals(rawDeduction()));
        JsonNode changed = changes("after=" + page.get("cursor").asText());

        assertThat(changed.get("changes").size()).isBetween(1, 2);
        assertThat(picture.score(CYCLE + "/U98").at("/data/rawDeduction").asText())
                .isEqualTo("0.12");
    }

    @Test
    void whoHasReadAllWaitsForTheNext() {
        String cursor = changes("size=200").get("cursor").asText();
        assertThat(changes("after=" + cursor).get("changes")).isEmpty();
        CompletableFuture<JsonNode> waiting = CompletableFuture.supplyAsync(() -> changes("wait=30&after=" + cursor));

        cycle.deductions("U97", List.of(13L)).again(System.nanoTime()).to(topics);

        // well before the wait ends of itself
        assertThat(waiting.orTimeout(20, TimeUnit.SECONDS).join().get("changes"))
                .isNotEmpty();
    }

    @Test
    void aCursorThatCannotBeComparedBeginsAnew() {
        assertThat(changes("after=0123456789abcdef-1").get("snapshot").asBoolean())
                .isTrue();
        assertThat(changes("after=x").get("snapshot").asBoolean()).isTrue();
    }

    private JsonNode changes(String query) {
        try {
            JsonNode page = JSON.readTree(
                    ScoringOverHttp.get(CYCLE + "/changes?" + query).asString());
            page.get("changes").forEach(picture::take);
            return page;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rawDeduction() {
        return ScoringOverHttp.get(CYCLE + "/scores/U98").jsonPath().getString("rawDeduction");
    }
}
