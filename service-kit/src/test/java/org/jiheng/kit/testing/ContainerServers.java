package org.jiheng.kit.testing;

import java.util.Locale;

import org.jiheng.localstack.infrastructure.KafkaSettings;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers, which Testcontainers removes when the JVM ends. */
final class ContainerServers {
    private static final String POSTGRES = "postgres:17";
    private static final String KAFKA = "apache/kafka:4.1.2";

    private ContainerServers() {}

    static Servers start() {
        PostgreSQLContainer postgres = postgres();
        KafkaContainer kafka = kafka();
        Startables.deepStart(postgres, kafka).join();
        return new Servers(
                new PostgresServer(
                        postgres.getHost(),
                        postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                        postgres.getUsername(),
                        postgres.getPassword()),
                kafka.getBootstrapServers(),
                InfraProcess.startIdentity());
    }

    /** Its own command would switch fsync off; the services' pools need more connections than the default. */
    private static PostgreSQLContainer postgres() {
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES);
        postgres.setCommand("postgres", "-c", "max_connections=300");
        return postgres;
    }

    private static KafkaContainer kafka() {
        KafkaContainer kafka = new KafkaContainer(KAFKA);
        KafkaSettings.ofOneNode().forEach((name, value) -> kafka.addEnv(variable(name), value));
        return kafka;
    }

    /** As the image takes a setting of the broker. */
    private static String variable(String setting) {
        return "KAFKA_" + setting.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
