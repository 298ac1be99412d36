package org.jiheng.inspection.evidence.intake;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.limits.TooManyRequests;

/** So many files are received at once, and so many of one person; one more is told to come again, before a byte of it is read. */
@ApplicationScoped
public class ReceivingPlaces {
    private static final long COME_AGAIN_SECONDS = 5;

    private final List<String> taken = new ArrayList<>();
    private final ArrivalFolder folder;
    private final Clock clock;
    private final int atOnce;
    private final int ofAPerson;
    private final Duration within;

    ReceivingPlaces(
            ArrivalFolder folder,
            Clock clock,
            @ConfigProperty(name = "inspection.evidence.at-once") int atOnce,
            @ConfigProperty(name = "inspection.evidence.of-a-person") int ofAPerson,
            @ConfigProperty(name = "inspection.evidence.within") Duration within) {
        this.folder = folder;
        this.clock = clock;
        this.atOnce = atOnce;
        this.ofAPerson = ofAPerson;
        this.within = within;
    }

    /** @throws TooManyRequests if none is free, or the person has as many as one may */
    public synchronized Place take(String person) {
        if (taken.size() >= atOnce || taken.stream().filter(person::equals).count() >= ofAPerson) {
            throw new TooManyRequests(COME_AGAIN_SECONDS);
        }
        taken.add(person);
        return new Place(person);
    }

    private synchronized void free(String person) {
        taken.remove(person);
    }

    /** Free again when it is closed. */
    public final class Place implements AutoCloseable {
        private final String person;

        private Place(String person) {
            this.person = person;
        }

        /** @param most bytes */
        public ReceivedFile receive(InputStream body, long most) {
            return ReceivedFile.of(folder.file(), body, new Allowance(most, within, clock));
        }

        @Override
        public void close() {
            free(person);
        }
    }
}
