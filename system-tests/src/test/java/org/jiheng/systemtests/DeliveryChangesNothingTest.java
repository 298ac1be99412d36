package org.jiheng.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** However often and in whatever order the standings of a cycle reach scoring, the results are the same bytes. */
@Tag("full")
class DeliveryChangesNothingTest {
    private static final List<String> SOURCES = List.of(
            "jiheng.cycles.v1",
            "jiheng.units.v1",
            "jiheng.indicator-standings.v1",
            "jiheng.review-standings.v1",
            "jiheng.deduction-standings.v1");
    private static final long SEED = 20121231;

    private static RunningSystem system;
    private static EvaluationPackage evaluationPackage;
    private static List<ConsumerRecord<byte[], byte[]>> records;
    private static ServiceProcess scoring;
    private static StandingTopics topics;

    @BeforeAll
    static void aLoadedCycleAndAScoringServiceThatKnowsNothingOfIt() {
        system = RunningSystem.shared();
        evaluationPackage = EvaluationPackage.example("edge-cases");
        system.load(evaluationPackage);
        records = recordsOf(evaluationPackage.cycle());
        Servers apart = withTopicsOfItsOwn(system.servers());
        RunningSystem.setUpTopics(apart);
        topics = new StandingTopics(apart.kafka());
        scoring = new ServiceProcess("scoring", RunningSystem.fourFreePorts(), apart)
                .start()
                .awaitReady();
    }

    /** Topics that nobody else writes to; tokens come from the issuer that the tests ask. */
    private static Servers withTopicsOfItsOwn(Servers shared) {
        Servers another = Servers.another();
        return new Servers(another.postgres(), another.kafka(), shared.issuer());
    }

    @AfterAll
    static void end() {
        topics.close();
        scoring.stop();
    }

    @Test
    void twiceAndInAnyOrderAndAUnitAfterItsStandings() {
        List<ConsumerRecord<byte[], byte[]>> delivery = new ArrayList<>(records);
        delivery.addAll(records);
        Collections.shuffle(delivery, new Random(SEED));
        // units and the cycle itself come last
        delivery.sort(Comparator.comparing(r -> SOURCES.indexOf(r.topic()) < 2));

        delivery.forEach(DeliveryChangesNothingTest::deliver);

        system.awaitEverythingTaken(evaluationPackage.cycle(), scoring);
        assertThat(RunningSystem.results(scoring, evaluationPackage.cycle())).isEqualTo(evaluationPackage.expected());
    }

    @Test
    void replayedFromTheStartWithTheDerivedTablesEmptied() {
        records.forEach(DeliveryChangesNothingTest::deliver);
        system.awaitEverythingTaken(evaluationPackage.cycle(), scoring);
        List<String> history = history();
        scoring.stop();
        scoring.database().execute("TRUNCATE taken_standing, consumed_offset, unit_score, tier_ranking");

        scoring.start().awaitReady();

        system.awaitEverythingTaken(evaluationPackage.cycle(), scoring);
        assertThat(RunningSystem.results(scoring, evaluationPackage.cycle())).isEqualTo(evaluationPackage.expected());
        assertThat(history()).isNotEmpty().isEqualTo(history);
    }

    /** What was remembered is no derived table: a rebuild passes through states that were never true, and none of them is in it. */
    private static List<String> history() {
        return scoring.database().query("SELECT to_jsonb(h)::text FROM score_history h ORDER BY id");
    }

    private static void deliver(ConsumerRecord<byte[], byte[]> record) {
        String subject = new String(record.key(), StandardCharsets.UTF_8);
        topics.sendRaw(record.topic(), subject.split("/")[0], record.key(), record.value());
    }

    private static List<ConsumerRecord<byte[], byte[]>> recordsOf(String cycle) {
        try (StandingTopics written = new StandingTopics(system.servers().kafka())) {
            return SOURCES.stream()
                    .flatMap(topic -> written.records(topic).stream())
                    .filter(r -> new String(r.key(), StandardCharsets.UTF_8).startsWith(cycle))
                    .toList();
        }
    }
}
