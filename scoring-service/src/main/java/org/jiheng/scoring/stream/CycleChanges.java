package org.jiheng.scoring.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The changes of a cycle as this instance shows them: of a subject that has been still for a while five at once, further ones not
 * more often than every 100 ms. What is shown has a turn, which only grows; a reader goes on behind the turn up to which it has read, and so gets of
 * each subject what it is now, however long it was away. What is held back meanwhile is told by what each shown change says:
 * up to which sequence nothing is missing.
 */
public final class CycleChanges {
    private static final long BETWEEN_NANOS = 100_000_000;
    /** By how far a subject may be ahead of that: two facts that happen to come together wait for nothing. */
    private static final long AHEAD_NANOS = 4 * BETWEEN_NANOS;

    /** @param complete up to this sequence nothing that was shown before or with it is missing */
    public record Shown(Change change, long complete) {}

    /** @param turn up to which this is what was shown */
    public record Beginning(List<Shown> shown, long turn) {}

    /** @param paid up to when what was shown of the subject is within what may be */
    private record Seen(long turn, long paid) {}

    private final ConcurrentNavigableMap<Long, Shown> shown = new ConcurrentSkipListMap<>();
    private final Map<String, Seen> bySubject = new HashMap<>();
    private final NavigableMap<Long, Change> held = new TreeMap<>();
    private final Map<String, Long> heldBySubject = new HashMap<>();
    private long head;
    private volatile long turn;

    /** The last turn. All up to it can be read. */
    public long turn() {
        return turn;
    }

    /** The last sequence that was read. */
    public synchronized long head() {
        return head;
    }

    /** What was read behind {@link #head}, in order. */
    public synchronized void read(List<Change> changes) {
        for (Change change : changes) {
            // an earlier one of the subject is not worth showing any more
            Long earlier = heldBySubject.put(key(change), change.sequence());
            if (earlier != null) {
                held.remove(earlier);
            }
            held.put(change.sequence(), change);
            head = change.sequence();
        }
    }

    /**
     * Shows what is due.
     *
     * @param nanos the time, as System.nanoTime() tells it
     * @return whether there was something
     */
    public synchronized boolean show(long nanos) {
        List<Change> due = held.values().stream()
                .filter(change -> left(change, nanos) <= 0)
                .toList();
        due.forEach(change -> show(change, nanos));
        return !due.isEmpty();
    }

    private synchronized void show(Change change, long nanos) {
        held.remove(change.sequence());
        heldBySubject.remove(key(change));
        long next = turn + 1;
        shown.put(next, new Shown(change, completeBefore(held.isEmpty() ? null : held.firstKey())));
        Seen before = bySubject.get(key(change));
        long from = before == null ? nanos : Math.max(before.paid(), nanos);
        bySubject.put(key(change), new Seen(next, from + BETWEEN_NANOS));
        if (before != null) {
            shown.remove(before.turn());
        }
        turn = next;
    }

    /** In how many nanoseconds something that is held back is due. */
    public synchronized OptionalLong due(long nanos) {
        return held.values().stream()
                .mapToLong(change -> Math.max(0, left(change, nanos)))
                .min();
    }

    private long left(Change change, long nanos) {
        Seen before = bySubject.get(key(change));
        return before == null ? 0 : before.paid() - AHEAD_NANOS - nanos;
    }

    /**
     * What whoever begins now is to know first: what came behind a sequence, in order, at last what is held back. That is shown
     * again when it is due; what it follows is not told, since the reader may have seen the newer one elsewhere.
     */
    public synchronized Beginning behind(long sequence, Scope scope) {
        Stream<Shown> known = between(0, turn, scope).filter(each -> !heldBySubject.containsKey(key(each.change())));
        Stream<Shown> next = held.values().stream()
                .filter(scope::includes)
                .map(change -> new Shown(change, completeBefore(held.higherKey(change.sequence()))));
        return new Beginning(
                Stream.concat(known, next)
                        .filter(each -> each.change().sequence() > sequence)
                        .toList(),
                turn);
    }

    /** Up to which sequence nothing is missing if the one that is held back is missing, or nothing. */
    private long completeBefore(Long missing) {
        return missing == null ? head : missing - 1;
    }

    /** What was shown after one turn up to another, in order. */
    public Stream<Shown> between(long after, long upTo, Scope scope) {
        return shown.subMap(after, false, upTo, true).values().stream().filter(each -> scope.includes(each.change()));
    }

    private static String key(Change change) {
        return change.topic() + " " + change.subject();
    }
}
