package org.jiheng.scoring.stream.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.limits.TooManyRequests;
import org.jiheng.scoring.stream.LatestChanges;

/** The cycles that somebody watches at this instance; of others it holds nothing. */
@ApplicationScoped
class LiveCycles {
    private static final long COME_AGAIN_AFTER_SECONDS = 5;

    private final LatestChanges latest;
    private final int most;
    private final Map<String, LiveCycle> live = new ConcurrentHashMap<>();
    private final AtomicInteger watching = new AtomicInteger();
    private volatile Optional<String> epoch = Optional.empty();

    LiveCycles(LatestChanges latest, MeterRegistry registry, @ConfigProperty(name = "scoring.stream.most") int most) {
        this.latest = latest;
        this.most = most;
        Gauge.builder("jiheng.stream.watchers", watching, AtomicInteger::get)
                .description("Who watch a cycle here, by the stream or waiting at the feed")
                .register(registry);
    }

    /**
     * From now on the watcher is told, until {@link #unwatch}; what has come until now can be read.
     *
     * @param from the sequence behind which it wants to know what came: known elsewhere, it may not be here yet
     * @throws TooManyRequests if as many watch as may
     */
    LiveCycle watch(String cycle, Watcher watcher, long from) {
        if (watching.incrementAndGet() > most) {
            watching.decrementAndGet();
            throw new TooManyRequests(COME_AGAIN_AFTER_SECONDS);
        }
        LiveCycle watched = live.compute(cycle, (code, known) -> {
            LiveCycle now = known == null ? new LiveCycle(code, epoch.orElseGet(latest::epoch)) : known;
            now.watchers().add(watcher);
            return now;
        });
        try {
            watched.reach(from, latest);
        } catch (RuntimeException e) {
            unwatch(cycle, watcher);
            throw e;
        }
        return watched;
    }

    void unwatch(String cycle, Watcher watcher) {
        watching.decrementAndGet();
        live.computeIfPresent(cycle, (code, known) -> {
            known.watchers().remove(watcher);
            return known.watchers().isEmpty() ? null : known;
        });
    }

    /** Changes are heard, from now on or still: whatever came unheard is read. */
    void begin(String now) {
        boolean other = epoch.isPresent() && !epoch.get().equals(now);
        epoch = Optional.of(now);
        if (other) {
            end();
        }
        live.values().forEach(cycle -> cycle.catchUp(latest));
    }

    void changed(String cycle) {
        Optional.ofNullable(live.get(cycle)).ifPresent(known -> known.catchUp(latest));
    }

    /** Shows what was held back until now. */
    void show() {
        live.values().forEach(LiveCycle::show);
    }

    /** In how many nanoseconds something that is held back is due, at the earliest. */
    long due(long atMost) {
        long now = System.nanoTime();
        return live.values().stream()
                .mapToLong(cycle -> cycle.changes().due(now).orElse(atMost))
                .min()
                .orElse(atMost);
    }

    void end() {
        for (String cycle : live.keySet()) {
            Optional.ofNullable(live.remove(cycle)).ifPresent(LiveCycle::gone);
        }
    }
}
