package org.jiheng.scoring.standing;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.rules.RandomTiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitEverythingTaken;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitResults;
import static org.jiheng.scoring.standing.ScoringOverHttp.get;

/** Every change of a score, a rank or a grade has a line of its own that nobody can alter. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScoreHistoryTest {
    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aChangeIsRememberedWithTheRevisionsItCameFrom() {
        CycleStandings cycle = settled("350111-2012");
        long before = history("350111-2012", "U98").getLong("total");

        cycle.deductions("U98", List.of(7L)).again(3_000).to(topics);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(history("350111-2012", "U98").getLong("total"))
                        .isEqualTo(before + 1));
        JsonPath history = history("350111-2012", "U98");
        assertThat(history.getString("history[0].rawDeduction")).isEqualTo("0.07");
        assertThat(history.getString("history[0].revisions.'jiheng.deduction-standings.v1'"))
                .isEqualTo("3000");
        assertThat(history.getString("history[0].revisions.'jiheng.cycles.v1'")).isEqualTo("1000");
    }

    @Test
    void theRankingsOfAPastMomentAreThoseOfThen() {
        CycleStandings cycle = settled("350110-2012");
        Response then = get("350110-2012/rankings");
        String moment = OffsetDateTime.now(ZoneOffset.UTC).toString();
        long before = history("350110-2012", "U98").getLong("total");

        cycle.deductions("U98", List.of(7L)).again(3_000).to(topics);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(history("350110-2012", "U98").getLong("total"))
                        .isEqualTo(before + 1));
        assertThat(get("350110-2012/past-rankings?recordedAt=" + moment).asString())
                .isEqualTo(then.asString())
                .isNotEqualTo(get("350110-2012/rankings").asString());
        assertThat(get("350110-2012/past-rankings?recordedAt=2012-01-01T00:00:00Z")
                        .jsonPath()
                        .getList("rankings.entries.flatten()"))
                .isEmpty();
        assertThat(get("350110-2012/past-rankings").statusCode()).isEqualTo(422);
    }

    @Test
    void noMomentIsTooFarAway() {
        settled("350114-2012");

        assertThat(get("350114-2012/past-rankings?recordedAt=+999999-12-31T23:59:59Z")
                        .asString())
                .isEqualTo(get("350114-2012/rankings").asString());
        assertThat(get("350114-2012/past-rankings?recordedAt=-999999-01-01T00:00:00Z")
                        .jsonPath()
                        .getList("rankings.entries.flatten()"))
                .isEmpty();
    }

    @Test
    void aNewerStandingThatSaysTheSameAddsNoLineAndPublishesNothing() {
        CycleStandings cycle = settled("350112-2012");
        long lines = history("350112-2012", "U98").getLong("total");
        String published = revisionPublished("350112-2012/U98");

        cycle.unit("U98", CycleStandings.TIER).again(3_000).to(topics);

        awaitEverythingTaken(topics);
        assertThat(history("350112-2012", "U98").getLong("total")).isEqualTo(lines);
        assertThat(revisionPublished("350112-2012/U98")).isEqualTo(published);
    }

    @Test
    void itIsReadPageByPageNewestFirst() {
        CycleStandings cycle = settled("350113-2012");
        cycle.deductions("U98", List.of(7L)).again(3_000).to(topics);
        awaitEverythingTaken(topics);

        JsonPath second = get("350113-2012/scores/U98/history?size=1&page=1").jsonPath();

        assertThat(second.getList("history")).hasSize(1);
        assertThat(second.getString("history[0].rawDeduction")).isNotEqualTo("0.07");
        assertThat(second.getLong("total")).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=501", "page=-1"})
    void aPageBeyondTheLimitsIsRefused(String query) {
        assertThat(get("350113-2012/scores/U98/history?" + query).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE score_history SET rank = 1", "DELETE FROM score_history", "TRUNCATE score_history"})
    void theServiceItselfCannotAlterIt(String statement) {
        assertThatThrownBy(() -> Database.executeAsService(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private CycleStandings settled(String code) {
        CycleStandings cycle = new CycleStandings(code, RandomTiers.tier(11, 5));
        cycle.all().forEach(standing -> standing.to(topics));
        awaitResults(code, cycle.expectedResults());
        awaitEverythingTaken(topics);
        return cycle;
    }

    private static JsonPath history(String cycle, String unit) {
        return get(cycle + "/scores/" + unit + "/history").jsonPath();
    }

    private static String revisionPublished(String subject) {
        return Database.query("SELECT revision FROM outbox WHERE topic = 'jiheng.unit-scores.v1' AND subject = '"
                        + subject + "'")
                .get(0);
    }
}
