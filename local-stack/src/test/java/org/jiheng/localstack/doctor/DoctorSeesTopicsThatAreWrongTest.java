package org.jiheng.localstack.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.awaitility.core.ThrowingRunnable;
import org.jiheng.localstack.infrastructure.FreePort;
import org.jiheng.localstack.infrastructure.KafkaBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class DoctorSeesTopicsThatAreWrongTest {
    @Test
    void aBrokerThatIsDownIsMissed() {
        assertFound("kafka-unreachable", "127.0.0.1:" + FreePort.next());
    }

    /** One broker for all of it: each topic is made as the check is to find it, until all is well. */
    @Test
    void topicsThatLackSomethingAreNamed(@TempDir Path folder) throws Exception {
        List<String> topics = contracts();
        try (KafkaBroker broker = KafkaBroker.start(folder);
                Admin admin =
                        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()))) {
            String kafka = broker.bootstrapServers();
            assertFound("topic-missing", kafka);

            make(admin, topics.get(0), 2, TopicConfig.CLEANUP_POLICY_DELETE);
            make(admin, topics.get(1), 3, TopicConfig.CLEANUP_POLICY_COMPACT);
            until(() -> assertFound("topic-not-compacted", kafka));
            until(() -> assertFound("partitions-differ", kafka));

            admin.deleteTopics(topics.subList(0, 2)).all().get();
            for (String topic : topics) {
                make(admin, topic, 2, TopicConfig.CLEANUP_POLICY_COMPACT);
            }
            until(() -> assertThat(Findings.of(doctor(kafka))).isEmpty());
        }
    }

    /** A broker answers for a topic some time after the controller has made it. */
    private static void until(ThrowingRunnable seen) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(seen);
    }

    private static void assertFound(String finding, String kafka) {
        Findings.assertFound(finding, Findings.of(doctor(kafka)));
    }

    private static Doctor doctor(String kafka) {
        return new Doctor(List.of(new TopicsCheck(kafka)));
    }

    private static void make(Admin admin, String topic, int partitions, String cleanup) throws Exception {
        NewTopic made = new NewTopic(topic, Optional.of(partitions), Optional.empty())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup));
        admin.createTopics(List.of(made)).all().get();
    }

    private static List<String> contracts() throws IOException {
        try (InputStream catalogue = TopicsCheck.class.getResourceAsStream("/contracts/catalogue.json")) {
            return new ObjectMapper().readTree(catalogue).path("topics").findValuesAsText("topic");
        }
    }
}
