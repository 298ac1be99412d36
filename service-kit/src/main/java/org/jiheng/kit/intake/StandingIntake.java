package org.jiheng.kit.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;

/**
 * Takes batches of standings. One transaction holds everything: lock the partition keys, take what is newer, let the
 * service draw its conclusions, store the offsets. If it fails for a reason that lies in a record, the batch is redone
 * subject by subject; the subject at fault is stuck, the others go on.
 */
@ApplicationScoped
class StandingIntake {
    private static final Logger LOG = Logger.getLogger(StandingIntake.class);
    private static final int LONGEST_TRANSACTION_SECONDS = 120;
    private static final int SECONDS_TO_ANSWER = 2;

    private final AgroalDataSource database;
    private final PartitionLocks locks;
    private final TakenStandings taken;
    private final Rejections rejections;
    private final ConsumedOffsets offsets;
    private final Instance<StandingHandler> handler;
    private final StandingLatency latency;
    private final IntakeTrace trace;

    StandingIntake(
            AgroalDataSource database,
            PartitionLocks locks,
            TakenStandings taken,
            Rejections rejections,
            ConsumedOffsets offsets,
            Instance<StandingHandler> handler,
            StandingLatency latency,
            IntakeTrace trace) {
        this.database = database;
        this.locks = locks;
        this.taken = taken;
        this.rejections = rejections;
        this.offsets = offsets;
        this.handler = handler;
        this.latency = latency;
        this.trace = trace;
    }

    /**
     * @param next offset to go on from, by partition
     * @throws Exception if the database is away; nothing of the batch's unfinished part is stored, offsets neither
     */
    void take(List<Arrival> arrivals, Map<TopicPartition, Long> next, Map<String, String> topicIds) throws Exception {
        try {
            takeTogether(arrivals, () -> offsets.store(next, topicIds));
        } catch (Exception e) {
            if (Transience.of(e)) {
                throw e;
            }
            LOG.warnf("A batch of %d records is redone subject by subject: %s", arrivals.size(), e);
            takeOneByOne(arrivals);
            inTransaction(() -> offsets.store(next, topicIds));
        }
    }

    private void takeTogether(List<Arrival> arrivals, Work besides) {
        List<Arrival> newer = new ArrayList<>();
        try (IntakeTrace.Taking taking = trace.begin(arrivals)) {
            try {
                inTransaction(() -> {
                    newer.addAll(takeAll(arrivals));
                    besides.run();
                });
            } catch (RuntimeException | Error e) {
                taking.failed();
                throw e;
            }
        }
        latency.committed(newer);
    }

    private void takeOneByOne(List<Arrival> arrivals) throws Exception {
        Map<Optional<SubjectKey>, List<Arrival>> bySubject = new LinkedHashMap<>();
        arrivals.forEach(a ->
                bySubject.computeIfAbsent(a.subject(), k -> new ArrayList<>()).add(a));
        for (List<Arrival> ofSubject : bySubject.values()) {
            try {
                takeTogether(ofSubject, () -> {});
            } catch (Exception e) {
                if (Transience.of(e)) {
                    throw e;
                }
                Arrival last = ofSubject.get(ofSubject.size() - 1);
                logStuck(last, e);
                setAside(last, "cannot be worked on: " + e);
            }
        }
    }

    private void setAside(Arrival arrival, String reason) throws Exception {
        try {
            inTransaction(() -> {
                lock(List.of(arrival));
                if (rejections.reject(arrival, reason)) {
                    tellStuckChanged(partitionKeys(List.of(arrival)));
                }
            });
        } catch (Exception e) {
            if (Transience.of(e)) {
                throw e;
            }
            // whatever the service makes of it, the record is set aside and the others go on
            LOG.errorf(e, "The service could not be told that a subject is stuck");
            inTransaction(() -> rejections.reject(arrival, reason));
        }
    }

    private void lock(List<Arrival> arrivals) {
        locks.lock(partitionKeys(arrivals));
    }

    private static Set<String> partitionKeys(List<Arrival> arrivals) {
        return arrivals.stream()
                .flatMap(a -> a.subject().stream())
                .map(SubjectKey::partitionKey)
                .collect(Collectors.toSet());
    }

    private void tellStuckChanged(Set<String> partitionKeys) {
        if (handler.isResolvable()) {
            partitionKeys.forEach(handler.get()::stuckChanged);
        }
    }

    private static void logStuck(Arrival last, Exception e) {
        String subject = last.subject().map(SubjectKey::subject).orElse("(none)");
        Logged.under(
                Map.of(Logged.TOPIC, last.record().topic(), Logged.SUBJECT, subject),
                () -> LOG.errorf(e, "%s of %s is stuck", subject, last.record().topic()));
    }

    /** @return those that were newer than what was held */
    private List<Arrival> takeAll(List<Arrival> arrivals) throws SQLException {
        List<Arrival> readable =
                arrivals.stream().filter(a -> a.standing().isPresent()).toList();
        List<Standing> standings =
                readable.stream().map(a -> a.standing().get()).toList();
        lock(arrivals);
        List<Taking> takings = taken.take(standings);
        Set<String> stuckChanged = settle(arrivals, readable, takings);
        List<Arrival> newer = new ArrayList<>();
        Map<String, Map<SubjectKey, Standing>> newest = new TreeMap<>();
        for (int i = 0; i < readable.size(); i++) {
            if (takings.get(i) == Taking.NEWER) {
                newer.add(readable.get(i));
                Standing standing = standings.get(i);
                newest.computeIfAbsent(standing.key().partitionKey(), k -> new TreeMap<>())
                        .put(standing.key(), standing);
            }
        }
        if (handler.isResolvable()) {
            newest.forEach((key, ofKey) -> handler.get().taken(key, List.copyOf(ofKey.values())));
        }
        tellStuckChanged(stuckChanged);
        return newer;
    }

    /**
     * In the order of arrival: a readable record frees its subject, an unreadable or contradictory one makes it stuck.
     *
     * @return partition keys under which a subject became stuck or free
     */
    private Set<String> settle(List<Arrival> arrivals, List<Arrival> readable, List<Taking> takings)
            throws SQLException {
        Set<String> changed = new TreeSet<>();
        Map<Arrival, Taking> outcome = new IdentityHashMap<>();
        for (int i = 0; i < readable.size(); i++) {
            outcome.put(readable.get(i), takings.get(i));
        }
        Set<SubjectKey> freed = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            Taking taking = outcome.get(arrival);
            if (taking == Taking.NEWER || taking == Taking.KNOWN) {
                freed.add(arrival.subject().orElseThrow());
            } else {
                if (rejections.reject(arrival, taking == null ? arrival.reason() : "contradicts the standing held")) {
                    changed.addAll(partitionKeys(List.of(arrival)));
                }
                arrival.subject().ifPresent(freed::remove);
            }
        }
        rejections.free(freed).forEach(key -> changed.add(key.partitionKey()));
        return changed;
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Work work) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(LONGEST_TRANSACTION_SECONDS)
                    .run(() -> onALivingConnection(work));
        } catch (QuarkusTransactionException e) {
            if (e.getCause() instanceof Error error && isOfTheMachine(error)) {
                throw error;
            }
            throw e;
        }
    }

    private void onALivingConnection(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new IntakeUnavailable(e);
        } catch (Error e) {
            if (isOfTheMachine(e) || connectionIsAlive()) {
                throw e;
            }
            // a batch that dies with its connection can end in an assertion of the driver's: no record is to blame
            throw new IntakeUnavailable(new SQLRecoverableException("The connection was lost", e));
        }
    }

    private boolean connectionIsAlive() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    /** No record is to blame, and waiting does not help: it ends the intake's thread, and the service is not live. */
    private static boolean isOfTheMachine(Error e) {
        return e instanceof VirtualMachineError && !(e instanceof StackOverflowError);
    }
}
