package org.jiheng.scoring.stream.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.kit.limits.TooManyRequests;
import org.jiheng.kit.log.Logged;
import org.jiheng.scoring.stream.LatestChanges;

/** The cycles that somebody watches at this instance; of others it holds nothing. */
@ApplicationScoped
class LiveCycles {
    private static final Logger LOG = Logger.getLogger(LiveCycles.class);
    private static final long COME_AGAIN_AFTER_SECONDS = 5;
    private static final Duration HEARD_WITHIN = Duration.ofSeconds(30);

    private final LatestChanges latest;
    private final int most;
    private final Map<String, LiveCycle> live = new ConcurrentHashMap<>();
    private final AtomicInteger watching = new AtomicInteger();
    private volatile Optional<String> epoch = Optional.empty();
    private volatile long looked = System.nanoTime();
    private volatile boolean ended;

    LiveCycles(LatestChanges latest, MeterRegistry registry, @ConfigProperty(name = "scoring.stream.most") int most) {
        this.latest = latest;
        this.most = most;
        Gauge.builder("jiheng.stream.watchers", watching, AtomicInteger::get)
                .description("Who watch a cycle here, by the stream or waiting at the feed")
                .register(registry);
        TimeGauge.builder("jiheng.stream.unheard", () -> System.nanoTime() - looked, TimeUnit.NANOSECONDS)
                .description(
                        "How long ago the database said last which cycles have changed; every two seconds it should")
                .register(registry);
    }

    /** Whether changes are heard, so that whoever is told nothing knows that there was nothing. */
    boolean heard() {
        return System.nanoTime() - looked < HEARD_WITHIN.toNanos();
    }

    /**
     * From now on the watcher is told, until {@link #unwatch}; what has come until now can be read.
     *
     * @param from the sequence behind which it wants to know what came: known elsewhere, it may not be here yet
     * @throws TooManyRequests if as many watch as may, or this instance ends
     */
    LiveCycle watch(String cycle, Watcher watcher, long from) {
        if (watching.incrementAndGet() > most || ended) {
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
    void look(String now) {
        epoch = Optional.of(now);
        live.values().stream().filter(cycle -> !cycle.epoch().equals(now)).forEach(this::end);
        Map<String, Long> last = latest.last(live.keySet());
        live.forEach((code, cycle) -> {
            if (last.getOrDefault(code, 0L) > cycle.changes().head()) {
                catchUp(cycle);
            }
        });
        looked = System.nanoTime();
    }

    void changed(String cycle) {
        Optional.ofNullable(live.get(cycle)).ifPresent(this::catchUp);
    }

    /** One that cannot be read holds up no other, and is tried again at the next look. */
    private void catchUp(LiveCycle cycle) {
        try {
            cycle.catchUp(latest);
        } catch (RuntimeException e) {
            Logged.under(Map.of("cycle", cycle.code()), () -> LOG.warnf("A cycle cannot be read: %s", e));
        }
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

    /** This instance ends: whoever watches is told to come again. */
    void end() {
        ended = true;
        live.values().forEach(this::end);
    }

    private void end(LiveCycle cycle) {
        live.remove(cycle.code(), cycle);
        cycle.gone();
    }
}
