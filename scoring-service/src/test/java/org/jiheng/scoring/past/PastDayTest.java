package org.jiheng.scoring.past;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitEverythingTaken;
import static org.jiheng.scoring.standing.ScoringOverHttp.get;

/** The board on its second axis: with what had occurred by a day, as far as it was known at a moment. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PastDayTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);
    private static final String LATER = "9999-12-31T23:59:59Z";
    private static final List<String> DAYS =
            List.of("2012-02-29", "2012-03-01", "2012-06-30", "2012-09-01", "2012-11-30");

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    /** For every evening on which something was recorded and every day before: beside it stands a cycle of which nothing else is known. */
    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "3, true"})
    void itIsWhatItWouldBeHadNothingElseBeenRecorded(long seed, boolean enteredBack) {
        DatedFacts facts = new DatedFacts(seed, enteredBack);
        String cycle = cycle();
        send(DatedFacts.cycle(cycle));
        tellBack(cycle, "1000, 2000", "2012-01-01");
        for (int stage = 0; stage < DatedFacts.STAGES; stage++) {
            // each is taken by itself, so that all are kept
            send(facts.told(cycle, stage));
            tellBack(cycle, String.valueOf(DatedFacts.revision(stage)), facts.toldOn(stage));
        }
        Map<String, String> alone = new LinkedHashMap<>();
        for (int stage = 0; stage < DatedFacts.STAGES; stage++) {
            for (String day : DAYS) {
                if (day.compareTo(facts.toldOn(stage)) < 0) {
                    String known = cycle();
                    DatedFacts.cycle(known).forEach(standing -> standing.to(topics));
                    facts.known(known, stage, day).forEach(standing -> standing.to(topics));
                    alone.put("recordedAt=" + facts.toldOn(stage) + "T23:00:00+08:00&occurredOn=" + day, known);
                }
            }
        }
        awaitEverythingTaken(topics);

        Map<String, Object> past = new LinkedHashMap<>();
        Map<String, Object> expected = new LinkedHashMap<>();
        alone.forEach((when, known) -> {
            past.put(when, entries(get(cycle + "/past-rankings?" + when)));
            expected.put(when, entries(get(known + "/rankings")));
        });

        assertThat(past).isEqualTo(expected);
        assertThat(new HashSet<>(expected.values())).hasSizeGreaterThan(3);
    }

    @Test
    void whatNobodySaysTheDayOfCountsFromWhenItWasTold() {
        String cycle = cycle();
        TiedTier tier = new TiedTier(cycle);
        send(tier.standings().all());

        assertThat(past(cycle, LATER, today()).asString())
                .isEqualTo(get(cycle + "/rankings").asString());
        assertThat(past(cycle, LATER, "2012-12-31").jsonPath().getList("rankings.entries.flatten().complete"))
                .hasSize(6)
                .containsOnly(false);
    }

    @Test
    void aDecisionIsInForceFromItsDayOn() {
        String cycle = cycle();
        TiedTier tier = TiedTier.ofEveryFact(cycle);
        send(tier.standings().all());
        new DecisionsOverHttp(tier).decided(DecisionsOverHttp.cutOff("P03"));

        Response past = past(cycle, LATER, today());

        assertThat(past.asString()).isEqualTo(get(cycle + "/rankings").asString());
        assertThat(past.jsonPath().getList("rankings.entries.flatten().findAll { it.grade == 'EXCELLENT' }.unit"))
                .contains("P03")
                .doesNotContain("P02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "0001-01-01", "+999999999-12-31"})
    void noDayIsTooFarAway(String day) {
        String cycle = cycle();
        send(DatedFacts.cycle(cycle));

        assertThat(past(cycle, LATER, day).statusCode()).isEqualTo(200);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    private static String cycle() {
        return "351250-" + YEARS.incrementAndGet();
    }

    private void send(List<Sent> standings) {
        standings.forEach(standing -> standing.to(topics));
        awaitEverythingTaken(topics);
    }

    /** As if what is kept under these revisions had been taken at noon of that day. */
    private static void tellBack(String cycle, String revisions, String day) {
        Database.executeAsOwner("UPDATE standing_history SET taken_at = '" + day + " 12:00+08' WHERE revision IN ("
                + revisions + ") AND (subject = '" + cycle + "' OR subject LIKE '" + cycle + "/%')");
    }

    private static Response past(String cycle, String recordedAt, String occurredOn) {
        return get(cycle + "/past-rankings?recordedAt=" + recordedAt + "&occurredOn=" + occurredOn);
    }

    private static List<Object> entries(Response rankings) {
        return rankings.jsonPath().getList("rankings.entries");
    }
}
