package org.jiheng.kit.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.BlockingOperationControl;
import org.jboss.logging.Logger;

/**
 * Attempts that were refused. Those of a known person are stored at once; those of nobody in particular, and those
 * that were refused on a thread which may not wait for the database, are grouped in memory and stored every second, so
 * that a flood of them fills neither the database nor the memory.
 */
@ApplicationScoped
class RefusedAttempts {
    private static final Logger LOG = Logger.getLogger(RefusedAttempts.class);
    /** Groups in memory; what comes above is still counted, together. */
    static final int GROUPS = 1_000;

    private static final String SEVERAL = "several";
    private static final Attempt REST =
            new Attempt(SEVERAL, SEVERAL, new Origin(null, List.of(), null, null), SEVERAL, null);

    /** @param path null where attempts at several places are grouped */
    record Attempt(String act, String operation, Origin origin, String problem, String path) {}

    private static final class Group {
        private final Instant since;
        private int occurrences;

        Group(Instant since) {
            this.since = since;
        }
    }

    private final EntryRows rows;
    private final Clock clock;
    private Map<Attempt, Group> waiting = new LinkedHashMap<>();

    RefusedAttempts(EntryRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void record(Attempt attempt) {
        boolean known = attempt.origin().person() != null;
        if (known && BlockingOperationControl.isBlockingAllowed()) {
            try {
                rows.add(List.of(entry(attempt, clock.instant(), 1)));
                return;
            } catch (AuditUnavailable e) {
                LOG.warnf("A refused attempt waits to be stored: %s", e);
            }
        }
        count(known ? attempt : anywhere(attempt));
    }

    private synchronized void count(Attempt attempt) {
        group(attempt, clock.instant()).occurrences++;
    }

    /** The attempt's group, or the one for the rest when there are too many. */
    private synchronized Group group(Attempt attempt, Instant since) {
        boolean room = waiting.size() < GROUPS || waiting.containsKey(attempt);
        return waiting.computeIfAbsent(room ? attempt : REST, a -> new Group(since));
    }

    private static Attempt anywhere(Attempt attempt) {
        return new Attempt(attempt.act(), attempt.operation(), attempt.origin(), attempt.problem(), null);
    }

    /** Stores what waits. What cannot be stored now waits on. */
    void flush() {
        Map<Attempt, Group> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            List<Entry> entries = new ArrayList<>();
            taken.forEach((attempt, group) -> entries.add(entry(attempt, group.since, group.occurrences)));
            rows.add(entries);
        } catch (AuditUnavailable e) {
            putBack(taken);
            throw e;
        }
    }

    private synchronized Map<Attempt, Group> take() {
        Map<Attempt, Group> taken = waiting;
        waiting = new LinkedHashMap<>();
        return taken;
    }

    private synchronized void putBack(Map<Attempt, Group> taken) {
        for (Map.Entry<Attempt, Group> back : taken.entrySet()) {
            group(back.getKey(), back.getValue().since).occurrences += back.getValue().occurrences;
        }
    }

    private static Entry entry(Attempt attempt, Instant at, int occurrences) {
        return new Entry(
                at,
                Entry.Outcome.REFUSED,
                attempt.act(),
                attempt.operation(),
                attempt.origin(),
                null,
                null,
                null,
                null,
                List.of(),
                attempt.problem(),
                attempt.path(),
                occurrences);
    }
}
