package org.jiheng.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.opentelemetry.api.trace.TracerProvider;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.Producer;
import org.flywaydb.core.Flyway;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.topics.TopicAdmin;

/** A database and a topic of its own, and as many relays between them as a test wants. */
final class RelayStage implements AutoCloseable {
    static final RelayTrace NO_TRACE = new RelayTrace(TracerProvider.noop().get("none"));
    static final LocalTime NEVER = LocalTime.MAX;
    static final Duration LONG_LEASE = Duration.ofMinutes(1);
    static final Duration SHORT_LEASE = Duration.ofMillis(300);

    final String topic = "stage-" + UUID.randomUUID();
    final AgroalDataSource database;
    final RelayRows rows;
    private final Servers servers = Servers.running();
    private final Database beside = Database.apart(servers);
    private final String transactionalId = topic;

    RelayStage() {
        Flyway.configure()
                .dataSource(beside.url(), beside.owner(), Database.PASSWORD)
                .locations("db/kit")
                .placeholders(Map.of("service_role", beside.service()))
                .load()
                .migrate();
        try (TopicAdmin admin = new TopicAdmin(servers.kafka())) {
            admin.create(List.of(topic), 2);
        }
        database = pool();
        rows = new RelayRows(database);
    }

    private AgroalDataSource pool() {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Duration.ofSeconds(5))
                            .connectionFactoryConfiguration(connection -> connection
                                    .jdbcUrl(beside.url())
                                    .principal(new NamePrincipal(beside.service()))
                                    .credential(new SimplePassword(Database.PASSWORD)))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Producer<byte[], byte[]> producer() {
        return RelayLoop.producer(servers.kafka(), transactionalId);
    }

    RelayLease lease(Duration length) {
        return new RelayLease(database, length);
    }

    Relay relay(RelayRows rows, RelayLease lease, Supplier<Producer<byte[], byte[]>> producers) {
        return new Relay(rows, lease, NO_TRACE, producers, 100, NEVER);
    }

    Relay relay() {
        return relay(rows, lease(LONG_LEASE), this::producer);
    }

    /** Publishes as the outbox does, in a transaction of the caller. */
    void publish(Connection connection, String subject, long revision, String state) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO outbox (topic, subject, partition_key, revision, digest, envelope, published_at)
                VALUES (?, ?, 'k', ?, '', ?, now())
                ON CONFLICT (topic, subject) DO UPDATE SET revision = excluded.revision, envelope = excluded.envelope""")) {
            upsert.setString(1, topic);
            upsert.setString(2, subject);
            upsert.setLong(3, revision);
            upsert.setBytes(4, state.getBytes(StandardCharsets.UTF_8));
            upsert.executeUpdate();
        }
    }

    void publish(String subject, long revision, String state) throws SQLException {
        try (Connection connection = database.getConnection()) {
            publish(connection, subject, revision, state);
        }
    }

    /** Every record of the subject, in order. */
    List<String> sent(String subject) {
        return sent().getOrDefault(subject, List.of());
    }

    /** Every record, by subject. */
    Map<String, List<String>> sent() {
        try (StandingTopics topics = new StandingTopics()) {
            return topics.records(topic).stream()
                    .collect(Collectors.groupingBy(
                            r -> new String(r.key(), StandardCharsets.UTF_8),
                            Collectors.mapping(
                                    r -> new String(r.value(), StandardCharsets.UTF_8), Collectors.toList())));
        }
    }

    String first(String sql) throws SQLException {
        try (Connection connection = beside.asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    void asOwner(String sql) throws SQLException {
        try (Connection connection = beside.asOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Admin kafka() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers.kafka()));
    }

    @Override
    public void close() {
        database.close();
    }
}
