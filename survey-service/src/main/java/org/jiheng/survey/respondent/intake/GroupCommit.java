package org.jiheng.survey.respondent.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jiheng.kit.lifetime.LastingThread;
import org.jiheng.kit.limits.TooManyRequests;
import org.jiheng.survey.ballot.seal.SealedBallot;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.wave.WaveId;

/**
 * Many ballots a commit: while one is under way the next ones gather, and in a crowd a moment longer, for a commit costs the
 * database more than a ballot. A lone one waits for nobody. Nobody is told that a ballot is in before its commit is.
 */
@ApplicationScoped
public class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    /** Ballots of a commit. */
    private static final int MOST = 64;
    /** Ballots that may wait; who comes then is told to come again. */
    private static final int WAITING = 2_048;

    /** From the beginning of a commit to that of the next one, unless that is full before. */
    private static final long BETWEEN_NANOS = 1_000_000;

    private static final long COME_AGAIN_AFTER_SECONDS = 1;

    private record Waiting(WaveId wave, SealedBallot ballot, CompletableFuture<Boolean> first) {}

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING);
    private final StoreBallots store;
    private final Thread committer = LastingThread.of("ballots", this::commitAll);
    private volatile boolean ending;

    GroupCommit(StoreBallots store) {
        this.store = store;
    }

    void start(@Observes StartupEvent start) {
        committer.start();
    }

    void end(@Observes ShutdownEvent shutdown) throws InterruptedException {
        ending = true;
        committer.join();
        // Whoever came at the last moment sends it again
        queue.forEach(each -> each.first().completeExceptionally(new TooManyRequests(COME_AGAIN_AFTER_SECONDS)));
    }

    /**
     * Completes once the ballot is committed, on a thread that has others to commit.
     *
     * @return false if one with the same hash was in already
     * @throws TooManyRequests if as many wait as may
     */
    public CompletableFuture<Boolean> takeIn(WaveId wave, SealedBallot ballot) {
        CompletableFuture<Boolean> first = new CompletableFuture<>();
        if (ending || !queue.offer(new Waiting(wave, ballot, first))) {
            throw new TooManyRequests(COME_AGAIN_AFTER_SECONDS);
        }
        return first;
    }

    private void commitAll() {
        List<Waiting> batch = new ArrayList<>(MOST);
        long begun = System.nanoTime() - BETWEEN_NANOS;
        while (!ending || !queue.isEmpty()) {
            try {
                Waiting next = queue.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    awaitOthers(begun + BETWEEN_NANOS);
                    begun = System.nanoTime();
                    batch.add(next);
                    queue.drainTo(batch, MOST - 1);
                    commit(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void awaitOthers(long until) {
        long left = until - System.nanoTime();
        while (left > 0 && queue.size() < MOST - 1) {
            LockSupport.parkNanos(left);
            left = until - System.nanoTime();
        }
    }

    private void commit(List<Waiting> batch) {
        Map<WaveId, List<Waiting>> byWave = batch.stream().collect(Collectors.groupingBy(Waiting::wave));
        byWave.forEach((wave, ballots) -> {
            // By hash, as everybody's; of two with the same token in one batch the first
            Map<SpentHash, Waiting> sorted = new TreeMap<>();
            ballots.forEach(each -> sorted.putIfAbsent(each.ballot().cover().spent(), each));
            try {
                Set<SpentHash> stored = store.store(
                        wave, sorted.values().stream().map(Waiting::ballot).toList());
                ballots.forEach(each -> {
                    SpentHash spent = each.ballot().cover().spent();
                    each.first().complete(sorted.get(spent) == each && stored.contains(spent));
                });
            } catch (RuntimeException e) {
                LOG.debugf(e, "%d ballots were not taken in", ballots.size());
                ballots.forEach(each -> each.first().completeExceptionally(e));
            }
        });
    }
}
