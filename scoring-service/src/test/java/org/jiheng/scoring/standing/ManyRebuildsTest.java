package org.jiheng.scoring.standing;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.standing.Digest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.rules.RandomTiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitEverythingTaken;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitResults;

/** The topics hold each standing several times over, old ones behind new ones: whatever is derived from them is always the same. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ManyRebuildsTest {
    private static final int REBUILDS = Integer.getInteger("jiheng.rebuilds", 3);
    private static final int MOST_COPIES = 3;
    private static final List<String> CYCLES = List.of("351601-2012", "351602-2012", "351603-2012");
    private static final List<String> DERIVED = List.of(
            "SELECT to_jsonb(s)::text FROM unit_score s WHERE cycle = '%s' ORDER BY unit",
            "SELECT to_jsonb(r)::text FROM tier_ranking r WHERE cycle = '%s' ORDER BY unit",
            "SELECT to_jsonb(h)::text FROM score_history h WHERE cycle = '%s' ORDER BY id",
            "SELECT topic || subject || digest FROM outbox WHERE partition_key = '%s' ORDER BY topic, subject");

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void everyRebuildFromTopicsWithDuplicatesInAnyOrderComesToOneDigest() throws SQLException {
        List<Sent> all = new ArrayList<>();
        for (int i = 0; i < CYCLES.size(); i++) {
            CycleStandings cycle = new CycleStandings(CYCLES.get(i), RandomTiers.tier(100 + i, 12));
            cycle.all().forEach(standing -> standing.to(topics));
            awaitResults(CYCLES.get(i), cycle.expectedResults());
            all.addAll(cycle.all());
            all.addAll(earlier(cycle));
        }
        Set<String> digests = new TreeSet<>(Set.of(digest()));

        for (int rebuild = 0; rebuild < REBUILDS; rebuild++) {
            List<Sent> again = copies(all, new Random(rebuild));
            again.forEach(standing -> standing.to(topics));
            DerivedTables.emptyWhile(again.get(0), topics);
            awaitEverythingTaken(topics);
            digests.add(digest());
        }

        assertThat(digests).hasSize(1);
    }

    /** What was once said of the units and holds no more. */
    private static List<Sent> earlier(CycleStandings cycle) {
        return cycle.all().stream()
                .filter(standing -> standing.topic().equals("jiheng.deduction-standings.v1"))
                .map(standing -> cycle.deductions(standing.subject().split("/")[1], List.of(777L))
                        .again(standing.revision() - 1))
                .toList();
    }

    private static List<Sent> copies(List<Sent> all, Random random) {
        List<Sent> copies = new ArrayList<>();
        all.forEach(standing -> copies.addAll(Collections.nCopies(1 + random.nextInt(MOST_COPIES), standing)));
        Collections.shuffle(copies, random);
        return copies;
    }

    /** Table by table, so that a failure says which differs. */
    private static String digest() {
        return DERIVED.stream().map(ManyRebuildsTest::digest).collect(Collectors.joining(" "));
    }

    private static String digest(String select) {
        StringBuilder derived = new StringBuilder();
        CYCLES.forEach(cycle -> Database.query(select.formatted(cycle)).forEach(derived::append));
        return Digest.of(derived.toString().getBytes(StandardCharsets.UTF_8));
    }
}
