package org.jiheng.scoring.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Facts that come late, a cycle that is closed and opened again, relays that lag, and people who try to freeze, approve, publish and
 * release all the while, in random orders: no result lacks a fact that its source acknowledged before it closed, and no published one
 * lacks any.
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
        int[] seen = new int[4];
        for (int number = 0; number < INTERLEAVINGS; number++) {
            Interleaving interleaving = new Interleaving(number);
            interleaving.run();
            seen[0] += interleaving.facts;
            seen[1] += interleaving.refused;
            seen[2] += interleaving.frozen;
            seen[3] += interleaving.reopened;
        }
        System.out.println("interleavings, seed " + SEED + ": " + INTERLEAVINGS + ", each published; facts " + seen[0]
                + ", opened again " + seen[3] + ", freezes refused " + seen[1] + ", results " + seen[2]);
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
        /** The version under way, 0 if there is none, and the revision of the cycle under which it was frozen. */
        private int underWay;

        private long frozenUnder;
        /** The version for which indicators opens nothing again. */
        private int keptFor;

        private boolean published;
        private int facts;
        private int reopened;
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
            for (int step = 0; step < STEPS && !published; step++) {
                step();
            }
            settle();
        }

        private void step() {
            SimulatedSource source = List.copyOf(sources.values()).get(random.nextInt(sources.size()));
            switch (random.nextInt(22)) {
                case 0, 1, 2, 3, 4 -> fact();
                case 5, 6, 7, 8, 9 -> source.relay(random, sent -> sent.to(topics));
                case 10 -> source.relayAll(sent -> sent.to(topics));
                case 11 -> hear(source);
                case 12, 13 -> move();
                case 14 -> spread();
                case 15 -> ScoringOverHttp.awaitEverythingTaken(topics);
                case 16 -> freeze();
                case 17 -> hearOfTheResult();
                case 18, 19 -> approve();
                case 20 -> publish();
                default -> release();
            }
        }

        /** The office closes, the cycle is closed once all have closed, or is opened again, more often behind a result; not while it is kept closed. */
        private void move() {
            if (state.equals("RUNNING")) {
                moveTo("CLOSING");
            } else if (keptFor == 0 && random.nextInt(underWay == 0 ? 8 : 2) == 0) {
                moveTo("RUNNING");
                reopened++;
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
            underWay = answer.extract().path("version");
            frozenUnder = requireWhole(underWay);
        }

        /** What scoring says of its result reaches indicators, at some time. */
        private void hearOfTheResult() {
            boolean closedUnderIt = underWay != 0 && state.equals("CLOSED") && cycleRevision == frozenUnder;
            int keep = closedUnderIt ? underWay : 0;
            if (keep != keptFor) {
                keptFor = keep;
                sources.get("indicators").keepClosedFor(Optional.of(keep).filter(version -> version != 0));
            }
        }

        private void approve() {
            if (underWay != 0) {
                assertThat(moved("approve")).isIn(200, 409);
            }
        }

        private void publish() {
            if (underWay != 0 && moved("publish") == 200) {
                requireEverything(underWay);
                published = true;
            }
        }

        private void release() {
            if (underWay != 0 && moved("release") == 200) {
                underWay = 0;
            }
        }

        private int moved(String move) {
            return results.move(underWay, move).extract().statusCode();
        }

        private void requireEverything(int version) {
            Map<String, JsonNode> acknowledged = new HashMap<>();
            sources.values().forEach(source -> acknowledged.putAll(source.acknowledged()));
            assertThat(standings(exported(version)))
                    .as("%s, version %s", cycle.cycle(), version)
                    .isEqualTo(acknowledged);
        }

        /**
         * All that each source stood for when it closed under the result's revision of the cycle; each was closed by then.
         *
         * @return that revision
         */
        private long requireWhole(int version) {
            JsonNode document = exported(version);
            long under = document.get("cycleRevision").asLong();
            Map<String, JsonNode> wanted = new HashMap<>();
            sources.values().forEach(source -> {
                assertThat(source.closedUnder(under))
                        .as("a closing under %s", under)
                        .isNotNull();
                wanted.putAll(source.closedUnder(under));
            });
            assertThat(standings(document)).isEqualTo(wanted);
            if (under == cycleRevision) {
                sources.values()
                        .forEach(source -> assertThat(source.isRunning()).isFalse());
            }
            return under;
        }

        private static Map<String, JsonNode> standings(JsonNode document) {
            Map<String, JsonNode> standings = new HashMap<>();
            document.get("standings")
                    .forEach(entry -> standings.put(
                            entry.get("topic").asText() + " "
                                    + entry.get("subject").asText(),
                            entry.get("data")));
            return standings;
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

        /** In the end everything arrives, and a result is published. */
        private void settle() {
            if (published) {
                return;
            }
            while (!state.equals("CLOSED")) {
                if (state.equals("RUNNING")) {
                    moveTo("CLOSING");
                }
                spread();
                moveTo("CLOSED");
            }
            arrive();
            if (underWay == 0 || moved("release") == 200) {
                freeze();
            }
            hearOfTheResult();
            arrive();
            approve();
            publish();
            assertThat(published).as("of %s", cycle.cycle()).isTrue();
        }

        private void arrive() {
            spread();
            ScoringOverHttp.awaitEverythingTaken(topics);
        }

        private void spread() {
            sources.get("indicators").relayAll(sent -> sent.to(topics));
            sources.values().forEach(this::hear);
            sources.values().forEach(source -> source.relayAll(sent -> sent.to(topics)));
        }
    }
}
