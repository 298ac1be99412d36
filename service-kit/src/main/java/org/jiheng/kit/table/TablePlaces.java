package org.jiheng.kit.table;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.limits.TooManyRequests;

/**
 * How many tables are worked on at once: each may unpack to many times its size, and all of it is held until the answer is
 * given. A place is taken when the whole of the body is there, so that nobody keeps one by sending slowly.
 */
@Provider
@TakesTable
@Priority(TablePlaces.AFTER_THE_BODY_IS_READ)
public class TablePlaces implements ReaderInterceptor {
    static final int AFTER_THE_BODY_IS_READ = Priorities.USER + 1_000;
    private static final long AGAIN_AFTER_SECONDS = 5;

    private final Semaphore places;
    private final long patienceMillis;
    private final CurrentVertxRequest current;

    TablePlaces(
            @ConfigProperty(name = "jiheng.tables.at-once") int atOnce,
            @ConfigProperty(name = "jiheng.tables.patience-millis") long patienceMillis,
            CurrentVertxRequest current) {
        this.places = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        takePlace();
        AtomicBoolean held = new AtomicBoolean(true);
        // told also of a connection that was lost meanwhile
        current.getCurrent().addEndHandler(ended -> {
            if (held.getAndSet(false)) {
                places.release();
            }
        });
        return context.proceed();
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new TooManyRequests(AGAIN_AFTER_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyRequests(AGAIN_AFTER_SECONDS);
        }
    }
}
