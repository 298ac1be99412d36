package org.jiheng.scoring.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts that come late, a cycle that is closed and opened again, relays that lag, and an office that tries to freeze all the while, in
 * random orders: no result lacks a fact that its source acknowledged before it closed.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LateFactsTest {
    private static final int INTERLEAVINGS = Integer.getInteger("jiheng.interleavings", 5);
    private static final long SEED = Long.getLong("jiheng.seed", 20_130_228);
    private static final int STEPS = 150;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void noResultLacksAFactThatWasAcknowledged() {
        int[] seen = new int[3];
        for (int number = 0; number < INTERLEAVINGS; number++) {
            Interleaving interleaving = new Interleaving(number);
            interleaving.run();
            seen[0] += interleaving.facts;
            seen[1] += interleaving.refused;
            seen[2] += interleaving.frozen;
        }
        System.out.println("interleavings, seed " + SEED + ": " + INTERLEAVINGS + "; facts " + seen[0]
                + ", freezes refused " + seen[1] + ", results " + seen[2]);
    }

    /** One order of events. */
    private final class Interleaving {
        private final SplittableRandom random;
        private final ClosedCycle cycle;
        private final ResultsOverHttp results;
        private final AtomicLong revision = new AtomicLong(100_000);
        private final Map<String, SimulatedSource> sources = new HashMap<>();
        private String state = "RUNNING";
        private long cycleRevision = 1_000;
        private int facts;
        private int refused;
        private int frozen;

        Interleaving(int number) {
            random = new SplittableRandom(SEED + number);
            cycle = new ClosedCycle(TiedTier.withoutTie("351303-" + (2_000 + number)));
            results = new ResultsOverHttp(cycle);
            List<Sent> all = cycle.standings().all();
            ClosedCycle.COUNTED.forEach((source, counted) -> sources.put(
                    source,
                    new SimulatedSource(
                            source,
                            cycle,
                            all.stream()
                                    .filter(sent -> counted.contains(sent.topic()))
                                    .toList(),
                            revision::incrementAndGet)));
            sources.values().forEach(source -> source.hears("RUNNING", cycleRevision));
        }

        void run() {
            sources.get("indicators").relayAll(sent -> sent.to(topics));
            for (int step = 0; step < STEPS; step++) {
                step();
            }
            settle();
            assertThat(frozen).as("of %s", cycle.cycle()).isPositive();
        }

        private void step() {
            SimulatedSource source = List.copyOf(sources.values()).get(random.nextInt(sources.size()));
            switch (random.nextInt(14)) {
                case 0, 1 -> fact();
                case 2, 3, 4, 5, 6 -> source.relay(random, sent -> sent.to(topics));
                case 7 -> source.relayAll(sent -> sent.to(topics));
                case 8 -> hear(source);
                case 9, 10 -> move();
                case 11 -> spread();
                case 12 -> ScoringOverHttp.awaitEverythingTaken(topics);
                default -> freeze();
            }
        }

        /** The office closes, the cycle is closed once all have closed, or is opened again; never while it is said to be frozen. */
        private void move() {
            if (state.equals("RUNNING")) {
                moveTo("CLOSING");
            } else if (random.nextInt(8) == 0) {
                moveTo("RUNNING");
            } else if (state.equals("CLOSING") && allHaveClosed()) {
                moveTo("CLOSED");
            }
        }

        private void moveTo(String next) {
            state = next;
            cycleRevision = revision.incrementAndGet();
            sources.get("indicators").hears(next, cycleRevision, cycle.inState(next, cycleRevision));
        }

        private boolean allHaveClosed() {
            return sources.values().stream()
                    .allMatch(source -> source.cycleRevision() == cycleRevision && source.hasSentItsClosing());
        }

        /** The cycle's standing reaches the source. */
        private void hear(SimulatedSource source) {
            boolean sent = sources.get("indicators").waiting().stream()
                    .noneMatch(waiting -> waiting.topic().equals("jiheng.cycles.v1"));
            if (sent && source.cycleRevision() != cycleRevision) {
                source.hears(state, cycleRevision);
            }
        }

        private void fact() {
            switch (random.nextInt(3)) {
                case 0 ->
                    commit(
                            "inspection",
                            "jiheng.deduction-standings.v1",
                            data -> ((ArrayNode) data.get("deductions"))
                                    .addObject()
                                    .put("finding", "late-" + revision.get())
                                    .put("points", "0.01"));
                case 1 ->
                    commit(
                            "indicators",
                            "jiheng.indicator-standings.v1",
                            data -> ((ArrayNode) data.get("vetoes"))
                                    .addObject()
                                    .put("veto", "late-" + revision.get())
                                    .put("area", "WORK_SAFETY")
                                    .put("reach", "GRADE"));
                default ->
                    commit(
                            "survey",
                            "jiheng.review-standings.v1",
                            data -> ((ObjectNode) data.at("/waves/0"))
                                    .put("score", "7" + random.nextInt(10) + "." + (100_000 + facts)));
            }
        }

        private void commit(String name, String topic, Consumer<ObjectNode> change) {
            SimulatedSource source = sources.get(name);
            if (source.isRunning()) {
                List<Sent> subjects = source.subjects(topic);
                Sent subject = subjects.get(random.nextInt(subjects.size()));
                ObjectNode data = subject.data().deepCopy();
                change.accept(data);
                source.commit(subject, data);
                facts++;
            }
        }

        private void freeze() {
            ValidatableResponse answer = results.freeze(results.office());
            int status = answer.extract().statusCode();
            if (status != 201) {
                assertThat(status).isIn(404, 409);
                refused++;
                return;
            }
            frozen++;
            int version = answer.extract().path("version");
            requireWhole(version);
            results.move(version, "release").statusCode(200);
        }

        /** All that each source stood for when it closed under the result's revision of the cycle; each was closed by then. */
        private void requireWhole(int version) {
            JsonNode document = exported(version);
            long under = document.get("cycleRevision").asLong();
            Map<String, JsonNode> wanted = new HashMap<>();
            sources.values().forEach(source -> {
                assertThat(source.closedUnder(under))
                        .as("a closing under %s", under)
                        .isNotNull();
                wanted.putAll(source.closedUnder(under));
            });
            Map<String, JsonNode> found = new HashMap<>();
            document.get("standings")
                    .forEach(entry -> found.put(
                            entry.get("topic").asText() + " "
                                    + entry.get("subject").asText(),
                            entry.get("data")));
            assertThat(found).isEqualTo(wanted);
            if (under == cycleRevision) {
                sources.values()
                        .forEach(source -> assertThat(source.isRunning()).isFalse());
            }
        }

        private JsonNode exported(int version) {
            try {
                return JSON.readTree(results.get("/" + version + "/export")
                                .statusCode(200)
                                .extract()
                                .asByteArray())
                        .get("document");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** In the end everything arrives, and there is a result. */
        private void settle() {
            while (!state.equals("CLOSED")) {
                if (state.equals("RUNNING")) {
                    moveTo("CLOSING");
                }
                spread();
                moveTo("CLOSED");
            }
            spread();
            ScoringOverHttp.awaitEverythingTaken(topics);
            int before = frozen;
            freeze();
            assertThat(frozen).isEqualTo(before + 1);
        }

        private void spread() {
            sources.get("indicators").relayAll(sent -> sent.to(topics));
            sources.values().forEach(this::hear);
            sources.values().forEach(source -> source.relayAll(sent -> sent.to(topics)));
        }
    }
}
