package org.jiheng.scoring.stream.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.jiheng.scoring.stream.Change;
import org.jiheng.scoring.stream.LatestChanges;
import org.jiheng.scoring.stream.Position;
import org.jiheng.scoring.stream.Scope;

/** Changes page by page, for callers that keep no connection; who has read all may wait for the next. */
@ApplicationScoped
public class Feed {
    /**
     * @param position from where to read on
     * @param snapshot whether the page begins anew: what was read before no longer counts
     * @param more whether there is more at once
     */
    public record Page(List<Change> changes, Position position, boolean snapshot, boolean more) {}

    private static final class Moved extends CompletableFuture<Void> implements Watcher {
        private volatile boolean armed;
        private volatile boolean gone;

        @Override
        public void moved() {
            if (armed) {
                completeAsync(() -> null, Infrastructure.getDefaultWorkerPool());
            }
        }

        @Override
        public void gone() {
            gone = true;
            armed = true;
            moved();
        }
    }

    private final LatestChanges latest;
    private final LiveCycles cycles;

    Feed(LatestChanges latest, LiveCycles cycles) {
        this.latest = latest;
        this.cycles = cycles;
    }

    /**
     * @param position behind which to read; empty to begin
     * @param wait how long at most to wait for a first change
     */
    public CompletionStage<Page> page(String cycle, Scope scope, Optional<Position> position, int size, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        return page(cycle, scope, position, size, deadline);
    }

    private CompletionStage<Page> page(
            String cycle, Scope scope, Optional<Position> position, int size, long deadline) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return CompletableFuture.completedStage(read(cycle, scope, position, size));
        }
        Moved moved = new Moved();
        cycles.watch(cycle, moved, 0);
        // what it was told until now is read next
        moved.armed = true;
        Page page = readWhileWatching(cycle, scope, position, size, moved);
        return moved.completeOnTimeout(null, left, TimeUnit.NANOSECONDS)
                .whenComplete((done, failure) -> cycles.unwatch(cycle, moved))
                .thenComposeAsync(
                        done -> page.changes().isEmpty() && !moved.gone
                                ? page(cycle, scope, position, size, deadline)
                                : CompletableFuture.completedStage(page),
                        Infrastructure.getDefaultWorkerPool());
    }

    /** What comes in between is heard; what is there already need not be waited for. */
    private Page readWhileWatching(String cycle, Scope scope, Optional<Position> position, int size, Moved moved) {
        try {
            Page page = read(cycle, scope, position, size);
            if (!page.changes().isEmpty()) {
                moved.moved();
            }
            return page;
        } catch (RuntimeException e) {
            cycles.unwatch(cycle, moved);
            throw e;
        }
    }

    private Page read(String cycle, Scope scope, Optional<Position> position, int size) {
        String epoch = latest.epoch();
        Optional<Long> known = position.filter(read -> read.epoch().equals(epoch))
                .map(Position::sequence)
                .filter(sequence -> sequence <= latest.last(cycle));
        List<Change> changes = latest.after(cycle, scope, known.orElse(0L), size + 1);
        boolean more = changes.size() > size;
        List<Change> page = more ? changes.subList(0, size) : changes;
        long last =
                page.isEmpty() ? known.orElse(0L) : page.get(page.size() - 1).sequence();
        return new Page(page, new Position(epoch, last), known.isEmpty(), more);
    }
}
