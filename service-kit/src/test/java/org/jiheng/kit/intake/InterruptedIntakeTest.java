package org.jiheng.kit.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.core.ConditionTimeoutException;
import org.jiheng.kit.intake.IntakeByHand.ProcessEnds;
import org.jiheng.kit.testapp.QuietApplication;
import org.jiheng.kit.testapp.RecordingHandler;
import org.jiheng.kit.testapp.TestStandings;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.topics.TopicAdmin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The intake, its database or its topic goes away and comes back: no standing is lost by it, none is blamed. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuietApplication.class)
class InterruptedIntakeTest {
    private static final int STANDINGS = 20;
    private static final int FURTHER_THAN_WAS_READ = 600;

    /** How a driver says that its connection is gone. */
    enum Loss {
        AS_AN_EXCEPTION {
            @Override
            void report(Disturbance losing) throws SQLException {
                losing.run();
            }
        },
        AS_A_BROKEN_ASSERTION {
            @Override
            void report(Disturbance losing) {
                try {
                    losing.run();
                } catch (SQLException e) {
                    throw new AssertionError("as the driver's own in a batch that dies", e);
                }
            }
        };

        abstract void report(Disturbance losing) throws SQLException;
    }

    private interface Disturbance {
        void run() throws SQLException;
    }

    private final TestStandings standings = new TestStandings();

    @Inject
    IntakeByHand intakes;

    @Inject
    RecordingHandler handler;

    @AfterEach
    void stop() throws InterruptedException {
        handler.calm();
        intakes.stop();
        standings.close();
    }

    @Test
    void aProcessThatEndsBeforeTheWorkIsCommittedLosesNothing() {
        assertThat(lostToASuccessorOf(intakes.intake())).isZero();
    }

    @Test
    void offsetsStoredBeforeTheWorkAreFoundOut() {
        assertThat(lostToASuccessorOf(new OffsetsBeforeTheWork(intakes))).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatIsAwayForAMomentIsWaitedFor(Loss loss) {
        assertThat(lostWhileTheDatabaseIsAway(intakes.intake(), loss)).isZero();
        assertThat(standings.rejected()).isEmpty();
        assertThat(standings.stuck()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void blamingTheRecordsForAnAbsentDatabaseIsFoundOut(Loss loss) {
        assertThat(lostWhileTheDatabaseIsAway(new BlamingTheRecords(intakes), loss))
                .isPositive();
    }

    @Test
    void oneBadRecordDoesNotStopTheOthers() {
        assertThat(goodOneAfterABadOneIsTaken(intakes.intake())).isTrue();
    }

    @Test
    void stoppingAtABadRecordIsFoundOut() {
        assertThat(goodOneAfterABadOneIsTaken(new StoppingAtABadRecord(intakes)))
                .isFalse();
    }

    @Test
    void aTopicMadeAgainIsReadFromItsStart() throws Exception {
        assertThat(lostOfATopicMadeAgain(intakes.ids(), Duration.ofSeconds(20))).isZero();
    }

    @Test
    void goingOnInATopicMadeAgainIsFoundOut() throws Exception {
        Map<String, String> atFirst = intakes.ids().apply(List.of(TestStandings.TOPIC));
        assertThat(lostOfATopicMadeAgain(topics -> atFirst, Duration.ofSeconds(4)))
                .isPositive();
    }

    @Test
    void whatARestoredDatabaseLacksIsReadAgain() throws Exception {
        assertThat(lostByRestoringABackUp(intakes.offsets)).isZero();
    }

    @Test
    void offsetsKeptBesideTheDatabaseAreFoundOut() throws Exception {
        assertThat(lostByRestoringABackUp(new OffsetsKeptElsewhere(intakes))).isPositive();
    }

    private long lostToASuccessorOf(StandingIntake first) {
        sendStandings();
        AtomicBoolean ended = new AtomicBoolean();
        handler.disturb(standing -> {
            if (mine(standing.key().partitionKey()) && ended.compareAndSet(false, true)) {
                throw new ProcessEnds();
            }
        });
        await().atMost(Duration.ofSeconds(30)).until(intakes.start(first)::dead);
        intakes.start();
        return lostBeforeTheEnd();
    }

    private long lostWhileTheDatabaseIsAway(StandingIntake intake, Loss loss) {
        AtomicInteger left = new AtomicInteger(3);
        handler.disturb(standing -> {
            if (mine(standing.key().partitionKey()) && left.getAndDecrement() > 0) {
                loss.report(this::loseTheConnection);
            }
        });
        intakes.start(intake);
        sendStandings();
        terminateEveryConnection();
        return lostBeforeTheEnd();
    }

    private boolean goodOneAfterABadOneIsTaken(StandingIntake intake) {
        intakes.start(intake);
        standings.send("first", 1, "good");
        awaitTaken("first 1 good");
        standings.sendRaw("bad", new byte[] {'x'});
        standings.send("good", 1, "good");
        return happensWithin(Duration.ofSeconds(3), () -> standings.taken().contains("good 1 good"));
    }

    /** The topic is deleted, made again and filled further than it was read, while the intake is busy with a batch. */
    private long lostOfATopicMadeAgain(Function<Collection<String>, Map<String, String>> ids, Duration patience)
            throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        intakes.start(intakes.intake(), intakes.offsets, ids);
        standings.send("before", 1, "good");
        awaitTaken("before 1 good");
        handler.disturb(standing -> {
            if (mine(standing.key().partitionKey())) {
                busy.countDown();
                pass(done);
            }
        });
        standings.send("busy", 1, "good");
        pass(busy);
        makeTheTopicAgain();
        // a producer that knew the old topic stumbles over the new one
        try (TestStandings again = new TestStandings(standings.key)) {
            IntStream.range(0, FURTHER_THAN_WAS_READ).forEach(i -> again.send("s" + i, 1, "good"));
        }
        handler.calm();
        done.countDown();
        int all = FURTHER_THAN_WAS_READ + 2;
        happensWithin(patience, () -> standings.taken().size() == all);
        return all - standings.taken().size();
    }

    private long lostByRestoringABackUp(ConsumedOffsets offsets) throws InterruptedException {
        IntakeByHand.Running first = intakes.start(intakes.intake(offsets), offsets, intakes.ids());
        standings.send("backed-up", 1, "good");
        awaitTaken("backed-up 1 good");
        Database.executeAsOwner("CREATE TABLE old_standing AS SELECT * FROM taken_standing");
        Database.executeAsOwner("CREATE TABLE old_offset AS SELECT * FROM consumed_offset");
        sendStandings();
        await().atMost(Duration.ofSeconds(20)).until(() -> standings.taken().size() == STANDINGS + 1);
        first.stop();
        Database.executeAsOwner("DELETE FROM taken_standing; INSERT INTO taken_standing SELECT * FROM old_standing");
        Database.executeAsOwner("DELETE FROM consumed_offset; INSERT INTO consumed_offset SELECT * FROM old_offset");
        Database.executeAsOwner("DROP TABLE old_standing, old_offset");
        intakes.start(intakes.intake(offsets), offsets, intakes.ids());
        return lostBeforeTheEnd() + 1;
    }

    private void sendStandings() {
        IntStream.range(0, STANDINGS).forEach(i -> standings.send("s" + i, 1, "good"));
    }

    /** All of a key is on one partition: when its end has been taken, whatever was to be taken has been. */
    private long lostBeforeTheEnd() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            // an intake that loses standings may lose the first end too
            standings.send("end", 1, "good");
            return standings.taken().contains("end 1 good");
        });
        return STANDINGS + 1 - standings.taken().size();
    }

    private void awaitTaken(String expected) {
        await().atMost(Duration.ofSeconds(30)).until(() -> standings.taken().contains(expected));
    }

    private boolean mine(String partitionKey) {
        return standings.key.equals(partitionKey);
    }

    private void loseTheConnection() throws SQLException {
        try (Connection connection = intakes.database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pg_backend_pid())");
        }
    }

    private static void terminateEveryConnection() {
        try {
            Database.executeAsService("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void makeTheTopicAgain() throws Exception {
        List<String> topic = List.of(TestStandings.TOPIC);
        try (Admin admin = Admin.create(Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Servers.running().kafka()));
                TopicAdmin topics = new TopicAdmin(Servers.running().kafka())) {
            int partitions = admin.describeTopics(topic)
                    .allTopicNames()
                    .get()
                    .get(TestStandings.TOPIC)
                    .partitions()
                    .size();
            admin.deleteTopics(topic).all().get();
            await().atMost(Duration.ofSeconds(20)).until(() -> topics.ids(topic).isEmpty());
            topics.create(topic, partitions);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> topics.faults(topic).isEmpty());
        }
    }

    private static boolean happensWithin(Duration time, Callable<Boolean> condition) {
        try {
            await().atMost(time).until(condition);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private static void pass(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The planted bug. */
    private static final class OffsetsBeforeTheWork extends StandingIntake {
        private final ConsumedOffsets offsets;

        OffsetsBeforeTheWork(IntakeByHand by) {
            super(by.database, by.locks, by.taken, by.rejections, by.offsets, by.handler, by.latency, by.trace);
            this.offsets = by.offsets;
        }

        @Override
        void take(List<Arrival> arrivals, Map<TopicPartition, Long> next, Map<String, String> topicIds)
                throws Exception {
            QuarkusTransaction.requiringNew().call(() -> {
                offsets.store(next, topicIds);
                return null;
            });
            super.take(arrivals, next, topicIds);
        }
    }

    /** The planted bug. */
    private static final class BlamingTheRecords extends StandingIntake {
        private final Rejections rejections;
        private final ConsumedOffsets offsets;

        BlamingTheRecords(IntakeByHand by) {
            super(by.database, by.locks, by.taken, by.rejections, by.offsets, by.handler, by.latency, by.trace);
            this.rejections = by.rejections;
            this.offsets = by.offsets;
        }

        @Override
        void take(List<Arrival> arrivals, Map<TopicPartition, Long> next, Map<String, String> topicIds)
                throws Exception {
            try {
                super.take(arrivals, next, topicIds);
            } catch (Exception e) {
                QuarkusTransaction.requiringNew().call(() -> {
                    for (Arrival arrival : arrivals) {
                        rejections.reject(arrival, e.toString());
                    }
                    offsets.store(next, topicIds);
                    return null;
                });
            }
        }
    }

    /** The planted bug. */
    private static final class StoppingAtABadRecord extends StandingIntake {
        StoppingAtABadRecord(IntakeByHand by) {
            super(by.database, by.locks, by.taken, by.rejections, by.offsets, by.handler, by.latency, by.trace);
        }

        @Override
        void take(List<Arrival> arrivals, Map<TopicPartition, Long> next, Map<String, String> topicIds)
                throws Exception {
            for (Arrival arrival : arrivals) {
                arrival.standing().orElseThrow();
            }
            super.take(arrivals, next, topicIds);
        }
    }

    /** The planted bug. */
    private static final class OffsetsKeptElsewhere extends ConsumedOffsets {
        private final Map<TopicPartition, Long> kept = new HashMap<>();

        OffsetsKeptElsewhere(IntakeByHand by) {
            super(by.database);
        }

        @Override
        Map<TopicPartition, Long> next(Map<String, String> topicIds) {
            return kept;
        }

        @Override
        void store(Map<TopicPartition, Long> next, Map<String, String> topicIds) {
            kept.putAll(next);
        }
    }
}
