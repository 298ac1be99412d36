package org.jiheng.kit.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Drops kept answers when their time is over, a bounded batch a transaction, so that nobody waits for it. */
@ApplicationScoped
public class ExpiredKeys {
    static final int BATCH = 1_000;
    private static final Logger LOG = Logger.getLogger(ExpiredKeys.class);

    private final KeptAnswers answers;
    private final Clock clock;
    private final Duration kept;
    private final Duration every;
    private ScheduledExecutorService broom;

    ExpiredKeys(
            KeptAnswers answers,
            Clock clock,
            @ConfigProperty(name = "jiheng.idempotency.kept") Duration kept,
            @ConfigProperty(name = "jiheng.idempotency.swept-every") Duration every) {
        this.answers = answers;
        this.clock = clock;
        this.kept = kept;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        broom = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "idempotency-keys");
            thread.setDaemon(true);
            return thread;
        });
        broom.scheduleWithFixedDelay(this::tryToDrop, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (broom != null) {
            broom.shutdownNow();
        }
    }

    /** @return how many answers were dropped */
    public int drop() {
        int all = 0;
        int dropped;
        do {
            dropped = answers.drop(clock.instant().minus(kept), BATCH);
            all += dropped;
        } while (dropped == BATCH && !Thread.currentThread().isInterrupted());
        return all;
    }

    private void tryToDrop() {
        try {
            drop();
        } catch (RuntimeException e) {
            LOG.warn("kept answers could not be dropped; tried again later", e);
        }
    }
}
