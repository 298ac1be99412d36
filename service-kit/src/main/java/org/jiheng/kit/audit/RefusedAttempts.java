package org.jiheng.kit.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Context;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Attempts that were refused, bounded in number so that nobody fills the log with them. A person's first of each minute
 * are stored one by one, at once or, from a thread that may not wait for the database, within a second; that person's
 * others, and those that merely came too often, are one entry with a count at the minute's end. Those of nobody in
 * particular are grouped from the first.
 */
@ApplicationScoped
class RefusedAttempts {
    private static final Logger LOG = Logger.getLogger(RefusedAttempts.class);
    /** Persons counted in a minute, and single attempts held in memory; what comes above is still counted, together. */
    static final int MOST = 10_000;

    private static final String SEVERAL = "several";
    private static final Attempt REST =
            new Attempt(SEVERAL, SEVERAL, new Origin(null, List.of(), null, null), null, SEVERAL, null);

    /**
     * @param rowJurisdiction whose the row is that the attempt was about; null if that is not known
     * @param path null where attempts at several places are grouped
     */
    record Attempt(String act, String operation, Origin origin, String rowJurisdiction, String problem, String path) {
        private boolean isOfPerson() {
            return origin.person() != null;
        }

        /** What a group of such attempts has in common from the start. */
        private Attempt key() {
            return isOfPerson()
                    ? new Attempt(SEVERAL, SEVERAL, origin.from(null), rowJurisdiction, SEVERAL, null)
                    : new Attempt(act, operation, origin, null, problem, null);
        }

        /** What both have in common. */
        private Attempt and(Attempt other) {
            return new Attempt(
                    common(act, other.act, SEVERAL),
                    common(operation, other.operation, SEVERAL),
                    origin.from(common(origin.address(), other.origin.address(), null)),
                    common(rowJurisdiction, other.rowJurisdiction, null),
                    common(problem, other.problem, SEVERAL),
                    common(path, other.path, null));
        }

        private static String common(String one, String other, String otherwise) {
            return Objects.equals(one, other) ? one : otherwise;
        }
    }

    /** @param attempt what all of them have in common */
    private record Group(Attempt attempt, int occurrences) {
        Group and(Group other) {
            long sum = (long) occurrences + other.occurrences;
            return new Group(attempt.and(other.attempt), (int) Math.min(Integer.MAX_VALUE, sum));
        }

        Entry entry() {
            return new Entry(
                    Entry.Outcome.REFUSED,
                    attempt.act(),
                    attempt.operation(),
                    attempt.origin(),
                    attempt.rowJurisdiction(),
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

    private final EntryRows rows;
    private final int singly;
    private final int strangers;
    private final Map<String, Integer> ofPersons = new HashMap<>();
    private List<Group> waiting = new ArrayList<>();
    private Map<Attempt, Group> personsGroups = new LinkedHashMap<>();
    private Map<Attempt, Group> strangersGroups = new LinkedHashMap<>();

    /**
     * @param singly attempts of a person in a minute that have an entry each
     * @param strangers entries in a minute for those of nobody in particular
     */
    RefusedAttempts(
            EntryRows rows,
            @ConfigProperty(name = "jiheng.audit.refusals.singly") int singly,
            @ConfigProperty(name = "jiheng.audit.refusals.strangers") int strangers) {
        this.rows = rows;
        this.singly = singly;
        this.strangers = strangers;
    }

    /** @param tooOften whether nothing else was wrong with it */
    void record(Attempt attempt, boolean tooOften) {
        Group one = new Group(attempt, 1);
        if (tooOften
                || !attempt.isOfPerson()
                || !isOneOfTheFirst(attempt.origin().person())) {
            count(one);
        } else if (!isStored(one)) {
            await(one);
        }
    }

    private synchronized boolean isOneOfTheFirst(String person) {
        return (ofPersons.size() < MOST || ofPersons.containsKey(person))
                && ofPersons.merge(person, 1, Integer::sum) <= singly;
    }

    private boolean isStored(Group one) {
        if (Context.isOnEventLoopThread()) {
            return false;
        }
        try {
            rows.add(List.of(one.entry()));
            return true;
        } catch (AuditUnavailable e) {
            LOG.warnf("A refused attempt waits to be stored: %s", e);
            return false;
        }
    }

    private synchronized void await(Group one) {
        if (waiting.size() < MOST) {
            waiting.add(one);
        } else {
            count(one);
        }
    }

    private synchronized void count(Group some) {
        Attempt key = some.attempt().key();
        if (some.attempt().isOfPerson()) {
            count(personsGroups, MOST, key, some);
        } else {
            count(strangersGroups, strangers, key, new Group(key, some.occurrences()));
        }
    }

    private static void count(Map<Attempt, Group> groups, int most, Attempt key, Group some) {
        if (groups.size() < most || groups.containsKey(key)) {
            groups.merge(key, some, Group::and);
        } else {
            groups.merge(REST, new Group(REST, some.occurrences()), Group::and);
        }
    }

    /** Stores the single ones that wait. What cannot be stored now waits on. */
    void flush() {
        List<Group> taken = takeWaiting();
        try {
            add(taken);
        } catch (AuditUnavailable e) {
            taken.forEach(this::await);
            throw e;
        }
    }

    /** Stores the groups and begins to count anew. What cannot be stored now waits on. */
    void endMinute() {
        List<Group> taken = takeGroups();
        try {
            add(taken);
        } catch (AuditUnavailable e) {
            taken.forEach(this::count);
            throw e;
        }
    }

    private void add(List<Group> taken) {
        if (!taken.isEmpty()) {
            rows.add(taken.stream().map(Group::entry).toList());
        }
    }

    private synchronized List<Group> takeWaiting() {
        List<Group> taken = waiting;
        waiting = new ArrayList<>();
        return taken;
    }

    private synchronized List<Group> takeGroups() {
        ofPersons.clear();
        List<Group> taken = new ArrayList<>(personsGroups.values());
        taken.addAll(strangersGroups.values());
        personsGroups = new LinkedHashMap<>();
        strangersGroups = new LinkedHashMap<>();
        return taken;
    }
}
