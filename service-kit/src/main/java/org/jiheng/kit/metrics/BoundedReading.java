package org.jiheng.kit.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jboss.logging.Logger;

/**
 * What a scrape shows of a database or a broker: read on a thread of its own and kept for a few seconds. However it is
 * with them, a scrape gets an answer soon; where there is none in time, it shows that nothing is known (NaN).
 */
public final class BoundedReading<T> {
    /** How long whoever reads should wait for an answer; a scrape waits a little longer. */
    public static final int SECONDS_TO_ANSWER = 2;

    private static final Logger LOG = Logger.getLogger(BoundedReading.class);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String LATEST = "latest";

    private final Callable<T> source;
    private final ExecutorService reader;
    private final AsyncLoadingCache<String, Optional<T>> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).buildAsync((latest, executor) -> read());

    public BoundedReading(String name, Callable<T> source) {
        this.source = source;
        // one thread, gone when nobody scrapes, and no queue: what hangs is not asked again
        reader = new ThreadPoolExecutor(0, 1, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "reading-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @return null where nothing is known now */
    public Number show(Function<T, Number> part) {
        return kept.get(LATEST).join().map(part).orElse(null);
    }

    private CompletableFuture<Optional<T>> read() {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        try {
            reader.execute(() -> answer.complete(ask()));
        } catch (RejectedExecutionException stillAtTheLastOne) {
            answer.complete(Optional.empty());
        }
        return answer.completeOnTimeout(Optional.empty(), SECONDS_TO_ANSWER + 1L, TimeUnit.SECONDS);
    }

    private Optional<T> ask() {
        try {
            return Optional.of(source.call());
        } catch (Exception | AssertionError e) {
            // the driver asserts what no longer holds once a connection dies
            LOG.debugf("Nothing to show: %s", e);
            return Optional.empty();
        }
    }
}
