package org.jiheng.scoring.stream.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.buffer.Buffer;
import org.jiheng.scoring.stream.Change;
import org.jiheng.scoring.stream.CycleChanges;
import org.jiheng.scoring.stream.LatestChanges;
import org.jiheng.scoring.stream.Scope;

/** A cycle that is watched. What all watchers are told is made once. */
final class LiveCycle {
    /** Changes read at once. */
    private static final int PAGE = 500;
    /** Those who keep up need few; whoever lags far behind gets one of its own. */
    private static final int MOST_KEPT = 256;

    private record Span(long after, long upTo, Scope scope) {}

    private final String cycle;
    private final String epoch;
    private final CycleChanges changes = new CycleChanges();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Map<Span, Buffer> frames = new ConcurrentHashMap<>();
    private final AtomicLong begunReadings = new AtomicLong();
    private boolean read;

    LiveCycle(String cycle, String epoch) {
        this.cycle = cycle;
        this.epoch = epoch;
    }

    String code() {
        return cycle;
    }

    String epoch() {
        return epoch;
    }

    CycleChanges changes() {
        return changes;
    }

    Set<Watcher> watchers() {
        return watchers;
    }

    /** Reads what has come, unless that was done and nobody comes from elsewhere; once for all who come meanwhile. */
    void reach(long from, LatestChanges latest) {
        long begun = begunReadings.get();
        synchronized (this) {
            if (!read || from > 0 && begunReadings.get() == begun) {
                catchUp(latest);
            }
        }
    }

    /** Reads what has come since; one thread at a time. */
    synchronized void catchUp(LatestChanges latest) {
        begunReadings.incrementAndGet();
        List<Change> more;
        do {
            more = latest.after(cycle, Scope.ALL, changes.head(), PAGE);
            changes.read(more);
        } while (more.size() == PAGE);
        read = true;
        show();
    }

    void show() {
        if (changes.show(System.nanoTime())) {
            frames.clear();
            watchers.forEach(Watcher::moved);
        }
    }

    void gone() {
        watchers.forEach(Watcher::gone);
    }

    /** As they are sent, of changes shown after one turn up to another. */
    Buffer frames(long after, long upTo, Scope scope) {
        Span span = new Span(after, upTo, scope);
        Buffer made = frames.get(span);
        if (made == null) {
            made = EventFrames.of(epoch, changes.between(after, upTo, scope).toList());
            if (frames.size() < MOST_KEPT) {
                frames.put(span, made);
            }
        }
        return made;
    }
}
