package org.jiheng.scoring.standing;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.rules.RandomTiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitEverythingTaken;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitResults;
import static org.jiheng.scoring.standing.ScoringOverHttp.get;
import static org.jiheng.scoring.standing.ScoringOverHttp.results;

/** Whatever comes twice, late or in any order, the same standings end in the same results. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StandingsBecomeResultsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aCyclesStandingsBecomeItsResults() {
        CycleStandings cycle = cycleOf25Units("350101-2012", 1);

        send(cycle.all());

        awaitResults("350101-2012", cycle.expectedResults());
    }

    @Test
    void deliveredTwiceItIsTheSame() {
        CycleStandings cycle = cycleOf25Units("350102-2012", 2);
        send(cycle.all());
        awaitResults("350102-2012", cycle.expectedResults());
        List<String> history = history("350102-2012");

        send(cycle.all());

        awaitEverythingTaken(topics);
        assertThat(results("350102-2012")).isEqualTo(cycle.expectedResults());
        assertThat(history("350102-2012")).isEqualTo(history);
    }

    @Test
    void shuffledItIsTheSame() {
        CycleStandings cycle = cycleOf25Units("350103-2012", 3);
        List<Sent> shuffled = new ArrayList<>(cycle.all());
        Collections.shuffle(shuffled, new Random(3));

        send(shuffled);

        awaitResults("350103-2012", cycle.expectedResults());
    }

    @Test
    void factsBeforeUnitsAndTheCycleLastIsTheSame() {
        CycleStandings cycle = cycleOf25Units("350104-2012", 4);
        List<Sent> backwards = new ArrayList<>(cycle.all());
        Collections.reverse(backwards);

        send(backwards);

        awaitResults("350104-2012", cycle.expectedResults());
    }

    @Test
    void withoutTheCyclesOwnStandingNothingIsComputed() {
        CycleStandings cycle = cycleOf25Units("350105-2012", 5);

        send(cycle.all().subList(1, cycle.all().size()));

        awaitEverythingTaken(topics);
        assertThat(get("350105-2012/scores").statusCode()).isEqualTo(404);
        assertThat(Database.query("SELECT unit FROM unit_score WHERE cycle = '350105-2012'"))
                .isEmpty();
    }

    @Test
    void aUnitOfWhichNothingIsKnownIsRankedWithATotalOfZero() {
        CycleStandings cycle = cycleOf25Units("350106-2012", 6);

        send(List.of(cycle.cycle(), cycle.unit("U99", CycleStandings.TIER)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(results("350106-2012").lines().toList())
                        .element(1)
                        .asString()
                        .startsWith("PARTY_MASS,1,U99,,,0.00,0.00,0.00000000,"));
    }

    @Test
    void aUnitThatChangesItsTierLeavesTheOldRanking() {
        CycleStandings cycle = cycleOf25Units("350107-2012", 7);
        send(cycle.all());
        awaitResults("350107-2012", cycle.expectedResults());

        send(List.of(cycle.unit("U90", CycleStandings.OTHER_TIER).again(3_000)));

        await().atMost(PATIENCE)
                .until(() -> unitsIn("350107-2012", CycleStandings.OTHER_TIER).equals(List.of("U90")));
        assertThat(unitsIn("350107-2012", CycleStandings.TIER)).hasSize(24).doesNotContain("U90");
        await().atMost(PATIENCE)
                .until(() -> published("jiheng.tier-rankings.v1", "350107-2012/PARTY_MASS", "/data/entries/23/unit")
                        && !published("jiheng.tier-rankings.v1", "350107-2012/PARTY_MASS", "/data/entries/24/unit"));
    }

    /** A scheme that is revised may leave units in a tier that it does not have any more; then nobody but them names it. */
    @Test
    void aUnitThatLeavesATierWhichTheSchemeDoesNotHaveIsRankedInItsNewOne() {
        CycleStandings cycle = cycleOf25Units("350117-2012", 7);
        send(cycle.all());
        send(List.of(cycle.unit("U90", "FORMER").again(3_000)));
        await().atMost(PATIENCE)
                .until(() -> published("jiheng.tier-rankings.v1", "350117-2012/FORMER", "/data/entries/0/unit"));

        send(List.of(cycle.unit("U90", CycleStandings.TIER).again(4_000)));

        awaitResults("350117-2012", cycle.expectedResults());
        await().atMost(PATIENCE)
                .until(() -> !published("jiheng.tier-rankings.v1", "350117-2012/FORMER", "/data/entries/0/unit"));
    }

    @Test
    void readAgainFromTheStartWithEmptyTablesItIsTheSameByteForByte() throws SQLException {
        CycleStandings cycle = cycleOf25Units("350108-2012", 8);
        send(cycle.all());
        awaitResults("350108-2012", cycle.expectedResults());
        awaitEverythingTaken(topics);
        List<String> history = history("350108-2012");

        DerivedTables.emptyWhile(cycle.unit("U99", CycleStandings.TIER).again(3_000), topics);

        awaitResults("350108-2012", cycle.expectedResults());
        awaitEverythingTaken(topics);
        assertThat(history("350108-2012")).isEqualTo(history);
    }

    /** A review standing that follows its schema and makes no sense all the same, before its unit and its cycle. */
    @Test
    void aStandingThatMakesNoSenseHoldsUpNeitherItsUnitNorItsCycle() {
        CycleStandings cycle = cycleOf25Units("350109-2012", 9);
        Sent nonsense = cycle.reviewThatCountsAWaveTwice("V98");
        send(List.of(nonsense, cycle.unit("V98", CycleStandings.TIER)));

        send(cycle.all());

        await().atMost(PATIENCE).until(() -> unitsIn("350109-2012", CycleStandings.TIER), hasItem("V98"));
        await().atMost(PATIENCE).until(() -> stuck(nonsense.subject()), contains(nonsense.topic()));
        send(List.of(cycle.reviewOfNoWave("V98").again(3_000)));
        await().atMost(PATIENCE).until(() -> stuck(nonsense.subject()).isEmpty());
    }

    private static List<String> stuck(String subject) {
        return Database.query("SELECT topic FROM stuck_subject WHERE subject = '" + subject + "' ORDER BY topic");
    }

    private static CycleStandings cycleOf25Units(String cycle, long seed) {
        return new CycleStandings(cycle, RandomTiers.tier(seed, 25));
    }

    private void send(List<Sent> standings) {
        standings.forEach(standing -> standing.to(topics));
    }

    private static List<String> history(String cycle) {
        return Database.query(
                "SELECT to_jsonb(h)::text FROM score_history h WHERE cycle = '" + cycle + "' ORDER BY id");
    }

    private static List<String> unitsIn(String cycle, String tier) {
        return get(cycle + "/rankings/" + tier).jsonPath().getList("entries.unit");
    }

    private boolean published(String topic, String subject, String pointer) {
        return topics.latest(topic, subject)
                .map(record -> !record.at(pointer).isMissingNode())
                .orElse(false);
    }
}
