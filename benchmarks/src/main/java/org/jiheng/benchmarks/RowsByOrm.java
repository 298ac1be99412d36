package org.jiheng.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** What ballots would be as objects: a row a unit rated, in batches, with ids drawn many at a time, a ballot a commit. */
final class RowsByOrm implements AutoCloseable {
    private static final int CLIENTS = 16;
    private static final String ROWS_A_STATEMENT = "100";
    private static final int IDS_AT_ONCE = 1_000;

    /** A unit as a ballot rates it. */
    @Entity
    @Table(name = "rated_unit")
    static class RatedUnit {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rated_unit")
        @SequenceGenerator(name = "rated_unit", sequenceName = "rated_unit_seq", allocationSize = IDS_AT_ONCE)
        Long id;

        UUID ballot;

        @Column(name = "group_code")
        String group;

        String channel;
        String unit;
        String ratings;
    }

    private final SessionFactory sessions;
    private final List<String> units;

    RowsByOrm(String jdbcUrl, List<String> units) {
        this.units = units;
        Configuration configuration = new Configuration().addAnnotatedClass(RatedUnit.class);
        Map.of(
                        "hibernate.connection.url",
                        jdbcUrl,
                        "hibernate.connection.username",
                        "postgres",
                        "hibernate.connection.password",
                        "postgres",
                        "hibernate.connection.pool_size",
                        String.valueOf(CLIENTS),
                        "hibernate.jdbc.batch_size",
                        ROWS_A_STATEMENT,
                        "hibernate.hbm2ddl.auto",
                        "create")
                .forEach(configuration::setProperty);
        sessions = configuration.buildSessionFactory();
    }

    /** Ballots in a second. */
    long rate(int seconds) throws InterruptedException {
        AtomicLong stored = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        Clients.run(CLIENTS, client -> {
            while (System.nanoTime() < end) {
                store();
                stored.incrementAndGet();
            }
        });
        return stored.get() * 1_000_000_000L / (System.nanoTime() - begun);
    }

    private void store() {
        UUID ballot = UUID.randomUUID();
        sessions.inTransaction(session -> units.forEach(unit -> {
            RatedUnit rated = new RatedUnit();
            rated.ballot = ballot;
            rated.group = "RESIDENTS";
            rated.channel = "ONLINE";
            rated.unit = unit;
            rated.ratings = "ABCDN";
            session.persist(rated);
        }));
    }

    @Override
    public void close() {
        sessions.close();
    }
}
