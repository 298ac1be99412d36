package org.jiheng.kit.audit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.kit.lifetime.LastingThread;

/** Every second: stores the attempts that wait to be stored and links what has been committed. */
@ApplicationScoped
public class AuditLoop {
    private static final Logger LOG = Logger.getLogger(AuditLoop.class);

    private final AuditChain chain;
    private final RefusedAttempts attempts;
    private final Duration interval;
    private final Duration minute;
    private final Semaphore stop = new Semaphore(0);
    private volatile Thread thread;

    AuditLoop(
            AuditChain chain,
            RefusedAttempts attempts,
            @ConfigProperty(name = "jiheng.audit.chain-interval") Duration interval,
            @ConfigProperty(name = "jiheng.audit.refusals.minute") Duration minute) {
        this.chain = chain;
        this.attempts = attempts;
        this.interval = interval;
        this.minute = minute;
    }

    void start(@Observes StartupEvent startup) {
        thread = LastingThread.of("audit", this::run);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stop.release();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    boolean isAlive() {
        return thread != null && thread.isAlive();
    }

    private void run() {
        boolean running = true;
        long minuteBegan = System.nanoTime();
        while (running) {
            try {
                running = !stop.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
                attempts.flush();
                if (!running || System.nanoTime() - minuteBegan >= minute.toNanos()) {
                    attempts.endMinute();
                    minuteBegan = System.nanoTime();
                }
                linkAll();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("The audit chain will try again: %s", e);
            }
        }
    }

    private void linkAll() {
        while (chain.round() == chain.atOnce()) {
            LOG.debug("The audit chain has more to link");
        }
    }
}
