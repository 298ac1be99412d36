package org.jiheng.benchmarks;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

import static org.jiheng.benchmarks.Directly.execute;

/** A city's ballots as they come in with their tokens, against the same database without a service. */
final class IntakeBench {
    private static final String CYCLE_CODE = "350100-2012";
    private static final String WAVE = "INTAKE";
    private static final String GROUP = "RESIDENTS";
    private static final int SEALED = 12 + 188 + 16;
    private static final int CONNECTIONS = 64;
    private static final int CLIENTS = 2;
    private static final int ROUNDS = 7;
    private static final int SECONDS = 4;
    private static final int WARM_ROUNDS = 14;
    private static final int COLD_RATE = 1_000;
    private static final int IDLE_COMMITS = 300;
    private static final int OPEN_ROUNDS = 5;
    private static final int OPEN_SECONDS = 6;
    private static final int CREATED = 201;
    private static final String COPY_OF_INTAKE = "direct_intake";

    private final BenchedSystem system;
    private final BenchedReview review;
    private final BenchedService survey;
    private final Queue<byte[]> ballots = new ConcurrentLinkedQueue<>();

    IntakeBench(BenchedSystem system, Path root) throws Exception {
        this.system = system;
        this.review = new BenchedReview(system, root);
        this.survey = review.survey();
    }

    void measure(Figures figures) throws Exception {
        review.open(Map.of(WAVE, "1"));
        survey.post(system.person("survey-manager", null), BenchedReview.CYCLE + "/waves/" + WAVE + "/open", "{}");
        try (Connection connection = survey.connect();
                RowsByOrm orm = new RowsByOrm(survey.jdbcUrl(), review.units())) {
            execute(connection, "CREATE TABLE " + COPY_OF_INTAKE + " (LIKE " + intake(connection) + " INCLUDING ALL)");
            Pgbench pgbench = new Pgbench(survey.databasePort(), survey.name(), COPY_OF_INTAKE, SEALED);
            Tokens tokens = Tokens.of(connection, survey.waveKeys(), CYCLE_CODE, WAVE, GROUP);
            long capacity = measureCapacity(tokens, warmUp(tokens, figures), pgbench, orm, figures);
            measureLatency(tokens, connection, capacity / 2, figures);
        }
    }

    private static String intake(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT 'intake.ballot_' || number FROM wave")) {
            row.next();
            return row.getString(1);
        }
    }

    /** What has just been started is slow. The rate that it has afterwards. */
    private long warmUp(Tokens tokens, Figures figures) throws InterruptedException {
        long rate = COLD_RATE;
        for (int round = 0; round < WARM_ROUNDS; round++) {
            makeBallots(tokens, rate);
            rate = capacity(SECONDS);
            figures.progress("warming up, " + (round + 1) + " of " + WARM_ROUNDS + ": " + rate + " a second");
        }
        return rate;
    }

    /** As requests, before anything is measured, a quarter more than the service takes at that rate. */
    private void makeBallots(Tokens tokens, long rate) throws InterruptedException {
        makeBallots(tokens, (int) (rate * SECONDS * 5 / 4));
    }

    /** Those left from before are as good. */
    private void makeBallots(Tokens tokens, int number) throws InterruptedException {
        MadeUpBallots made = review.ballots();
        AtomicInteger next = new AtomicInteger(ballots.size());
        Clients.run(CLIENTS, client -> {
            for (int i = next.getAndIncrement(); i < number; i = next.getAndIncrement()) {
                ballots.add(request(tokens, made.ratings(i)));
            }
        });
    }

    private byte[] request(Tokens tokens, String ratings) throws GeneralSecurityException {
        Tokens.Token token = tokens.next();
        return KeptConnection.post(
                survey.port(),
                "/api/v1/respondent/ballots",
                "{\"cycle\":\"" + CYCLE_CODE + "\",\"wave\":\"" + WAVE + "\",\"group\":\"" + GROUP
                        + "\",\"channel\":\"ONLINE\",\"serial\":\"" + token.serial() + "\",\"signature\":\""
                        + token.signature() + "\",\"ratings\":\"" + ratings + "\"}");
    }

    /** Ballots in a second, as many as the service takes. */
    private long capacity(int seconds) throws InterruptedException {
        AtomicLong taken = new AtomicLong();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        Clients.run(CLIENTS, client -> {
            try (ManyConnections connections = new ManyConnections(survey.port(), CONNECTIONS / CLIENTS)) {
                connections.sendAll(ballots, end, status -> {
                    requireCreated(status);
                    taken.incrementAndGet();
                });
            }
        });
        return taken.get() * 1_000_000_000L / (System.nanoTime() - begun);
    }

    private static void requireCreated(int status) {
        if (status != CREATED) {
            throw new IllegalStateException("a ballot was answered " + status);
        }
    }

    private long measureCapacity(Tokens tokens, long rate, Pgbench pgbench, RowsByOrm orm, Figures figures)
            throws Exception {
        List<Long> service = new ArrayList<>();
        List<Long> direct = new ArrayList<>();
        List<BigDecimal> againstDirect = new ArrayList<>();
        List<BigDecimal> againstRows = new ArrayList<>();
        orm.rate(SECONDS);
        pgbench.rate(SECONDS);
        for (int round = 0; round < ROUNDS; round++) {
            makeBallots(tokens, rate);
            boolean serviceFirst = round % 2 == 0;
            long first = serviceFirst ? capacity(SECONDS) : pgbench.rate(SECONDS);
            long second = serviceFirst ? pgbench.rate(SECONDS) : capacity(SECONDS);
            service.add(serviceFirst ? first : second);
            direct.add(serviceFirst ? second : first);
            againstDirect.add(Figure.ratio(service.get(round), direct.get(round)));
            long byOrm = orm.rate(SECONDS);
            againstRows.add(Figure.ratio(service.get(round), byOrm));
            figures.progress((round + 1) + " of " + ROUNDS + ": " + service.get(round) + " a second by HTTP, "
                    + direct.get(round) + " by pgbench, " + byOrm + " by the ORM");
        }
        figures.add(new Figure(
                "ballots a second by HTTP, against pgbench with one a commit and 16 clients",
                againstDirect,
                new BigDecimal("0.45"),
                true));
        figures.add(new Figure("the same against a row a unit by the ORM", againstRows, new BigDecimal("8"), true));
        figures.tell("ballots a second: by HTTP " + service + ", by pgbench " + direct);
        return service.stream().sorted().toList().get(ROUNDS / 2);
    }

    private void measureLatency(Tokens tokens, Connection connection, long rate, Figures figures) throws Exception {
        List<BigDecimal> times = new ArrayList<>();
        List<String> told = new ArrayList<>();
        // the first one is for this program's own sake
        openRound(tokens, rate);
        for (int round = 0; round < OPEN_ROUNDS; round++) {
            long idle = idleCommit(connection);
            long p99 = openRound(tokens, rate).getValueAtPercentile(99);
            times.add(Figure.ratio(p99, idle));
            told.add(p99 / 1_000 + "/" + idle / 1_000);
            figures.progress((round + 1) + " of " + OPEN_ROUNDS + ", p99/idle commit: " + told.get(round) + " µs");
        }
        figures.add(new Figure(
                "p99 at half of that rate, against the median of an idle commit", times, new BigDecimal("20"), false));
        figures.tell("p99 by HTTP at " + rate + " a second / idle commit, µs: " + told);
    }

    private Histogram openRound(Tokens tokens, long rate) throws Exception {
        ballots.clear();
        makeBallots(tokens, (int) rate * OPEN_SECONDS);
        return open(rate);
    }

    /** Of one insert after the other from one connection; the median, in nanoseconds. */
    private static long idleCommit(Connection connection) throws SQLException {
        Histogram commits = new Histogram(3);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + COPY_OF_INTAKE
                + " SELECT sha256(gen_random_uuid()::text::bytea), 'RESIDENTS', 'ONLINE', ?")) {
            insert.setBytes(1, new byte[SEALED]);
            for (int i = 0; i < IDLE_COMMITS; i++) {
                long begun = System.nanoTime();
                insert.executeUpdate();
                commits.recordValue(System.nanoTime() - begun);
            }
        }
        return commits.getValueAtPercentile(50);
    }

    /** Each is sent when it is due, whatever became of those before; its time counts from then. */
    private Histogram open(long rate) throws Exception {
        Histogram latencies = new SynchronizedHistogram(3);
        List<KeptConnection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new KeptConnection(survey.port()));
        }
        CountDownLatch ready = new CountDownLatch(CONNECTIONS);
        AtomicLong begun = new AtomicLong();
        long between = 1_000_000_000L * CONNECTIONS / rate;
        Clients.run(CONNECTIONS, client -> {
            try (KeptConnection connection = connections.get(client)) {
                ready.countDown();
                ready.await();
                begun.compareAndSet(0, System.nanoTime() + between);
                long due = begun.get() + between * client / CONNECTIONS;
                for (byte[] ballot = ballots.poll(); ballot != null; ballot = ballots.poll()) {
                    awaitTime(due);
                    requireCreated(connection.send(ballot));
                    latencies.recordValue(System.nanoTime() - due);
                    due += between;
                }
            }
        });
        return latencies;
    }

    /** A sleep would be told whole milliseconds only. */
    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
