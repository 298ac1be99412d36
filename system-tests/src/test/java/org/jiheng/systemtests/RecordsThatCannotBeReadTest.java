package org.jiheng.systemtests;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A record that no one can read stops its own subject and nothing else, on every topic that a service reads. */
@Tag("full")
class RecordsThatCannotBeReadTest {
    private static final String UNITS = "jiheng.units.v1";
    private static final Map<String, List<String>> READ = Map.of(
            "scoring",
                    List.of(
                            "jiheng.cycles.v1",
                            UNITS,
                            "jiheng.indicator-standings.v1",
                            "jiheng.review-standings.v1",
                            "jiheng.deduction-standings.v1"),
            "survey", List.of("jiheng.cycles.v1", UNITS),
            "inspection", List.of("jiheng.cycles.v1", UNITS));

    private enum Unreadable {
        GARBAGE {
            @Override
            byte[] instead(JsonNode good) {
                return new byte[] {0, (byte) 0xff, 'x', '{'};
            }
        },
        UNKNOWN_VERSION {
            @Override
            byte[] instead(JsonNode good) {
                String type = good.get("type").asText().replace(".v1", ".v2");
                return ((ObjectNode) good.deepCopy())
                        .put("type", type)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            }
        },
        TWO_MEGABYTES {
            @Override
            byte[] instead(JsonNode good) {
                String padding = "x".repeat(2 * 1024 * 1024);
                return ((ObjectNode) good.deepCopy())
                        .put("padding", padding)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
            }
        };

        abstract byte[] instead(JsonNode good);
    }

    private final RunningSystem system = RunningSystem.shared();

    static Stream<Arguments> everyKindOnEveryTopicAtEveryReader() {
        return READ.entrySet().stream()
                .flatMap(reader -> reader.getValue().stream()
                        .flatMap(topic -> Stream.of(Unreadable.values())
                                .map(kind -> Arguments.of(reader.getKey(), topic, kind))));
    }

    @ParameterizedTest
    @MethodSource("everyKindOnEveryTopicAtEveryReader")
    void stopsItsSubjectAloneUntilAGoodOneComes(String service, String topic, Unreadable kind) {
        EvaluationPackage loaded = Loaded.ONE.evaluationPackage;
        ServiceProcess reader = system.service(service);
        try (StandingTopics topics = new StandingTopics(system.servers().kafka())) {
            String subject = subjectsOf(topic, loaded.cycle(), topics).get(0);
            JsonNode good = topics.latest(topic, subject).orElseThrow();
            byte[] key = subject.getBytes(StandardCharsets.UTF_8);
            // the broker as it is set up would not take 2 MB; whoever set it up otherwise must not stop the services
            topics.allowLargeRecords(topic);

            topics.sendRaw(topic, loaded.cycle(), key, kind.instead(good));

            awaitStuck(reader, topic, subject, true);
            assertThat(RunningSystem.results(system.scoring(), loaded.cycle())).isEqualTo(loaded.expected());
            othersGoOn(reader, loaded.cycle(), topics);
            topics.sendRaw(topic, loaded.cycle(), key, good.toString().getBytes(StandardCharsets.UTF_8));
            awaitStuck(reader, topic, subject, false);
        }
    }

    /** Another subject, behind the unreadable record on its partition: the state of a unit once more, under a higher revision. */
    private static void othersGoOn(ServiceProcess reader, String cycle, StandingTopics topics) {
        List<String> units = subjectsOf(UNITS, cycle, topics);
        String other = units.get(units.size() - 1);
        JsonNode known = topics.latest(UNITS, other).orElseThrow();
        long revision = known.get("revision").asLong() + 1;
        Map<String, String> extensions = Map.of(
                "cycle", cycle, "cyclerevision", known.get("cyclerevision").asText());
        topics.send(UNITS, other, revision, known.get("data").toString(), extensions);
        Awaitility.await("the neighbour is taken")
                .atMost(Duration.ofSeconds(30))
                .until(() -> revision == taken(reader, UNITS, other));
    }

    private static long taken(ServiceProcess reader, String topic, String subject) {
        return reader
                .database()
                .query("SELECT revision FROM taken_standing WHERE topic = '" + topic + "' AND subject = '" + subject
                        + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static void awaitStuck(ServiceProcess reader, String topic, String subject, boolean stuck) {
        Awaitility.await(subject + " on " + topic + (stuck ? " stuck" : " free"))
                .atMost(Duration.ofSeconds(30))
                .until(() -> stuckSubjects(reader).containsKey(topic + " " + subject) == stuck);
    }

    private static Map<String, String> stuckSubjects(ServiceProcess reader) {
        Map<String, String> stuck = new HashMap<>();
        String jurisdiction = Loaded.ONE.evaluationPackage.jurisdiction();
        for (JsonNode s : RunningSystem.getJson(reader, "/api/v1/standings/stuck", jurisdiction)
                .get("stuck")) {
            stuck.put(
                    s.get("topic").asText() + " " + s.get("subject").asText(),
                    s.get("reason").asText());
        }
        return stuck;
    }

    private static List<String> subjectsOf(String topic, String cycle, StandingTopics topics) {
        return topics.records(topic).stream()
                .map(r -> new String(r.key(), StandardCharsets.UTF_8))
                .filter(key -> key.startsWith(cycle))
                .distinct()
                .sorted()
                .toList();
    }

    /** Loaded once for all kinds and topics. */
    private static final class Loaded {
        static final Loaded ONE = new Loaded();

        final EvaluationPackage evaluationPackage = EvaluationPackage.example("rounding");

        private Loaded() {
            RunningSystem.shared().load(evaluationPackage);
        }
    }
}
