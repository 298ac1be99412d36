package org.jiheng.inspection.evidence.intake;

import java.io.InputStream;
import java.util.concurrent.Semaphore;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.limits.TooManyRequests;

/** So many files are received at once; one more is told to come again, before a byte of it is read. */
@ApplicationScoped
public class ReceivingPlaces {
    private static final long COME_AGAIN_SECONDS = 5;

    private final Semaphore free;

    ReceivingPlaces(@ConfigProperty(name = "inspection.evidence.at-once") int atOnce) {
        free = new Semaphore(atOnce);
    }

    /** @throws TooManyRequests if none is free */
    public Place take() {
        if (!free.tryAcquire()) {
            throw new TooManyRequests(COME_AGAIN_SECONDS);
        }
        return new Place(free);
    }

    /** Free again when it is closed. */
    public static final class Place implements AutoCloseable {
        private final Semaphore free;

        Place(Semaphore free) {
            this.free = free;
        }

        /** @param most bytes */
        public ReceivedFile receive(InputStream body, long most) {
            return ReceivedFile.of(body, most);
        }

        @Override
        public void close() {
            free.release();
        }
    }
}
