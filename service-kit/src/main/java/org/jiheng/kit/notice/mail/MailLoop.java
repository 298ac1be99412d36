package org.jiheng.kit.notice.mail;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;
import org.jiheng.kit.lifetime.LastingThread;

/** Delivers copies on a thread of its own, where e-mail is configured: no act waits for a mail server. */
@ApplicationScoped
public class MailLoop {
    private static final Logger LOG = Logger.getLogger(MailLoop.class);

    private final DeliverLetters letters;
    private final MailConfig config;
    private volatile Thread thread;
    private volatile boolean running;

    MailLoop(DeliverLetters letters, MailConfig config) {
        this.letters = letters;
        this.config = config;
    }

    void start(@Observes StartupEvent startup) {
        if (config.enabled()) {
            running = true;
            thread = LastingThread.of("notice-mail", this::run);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        running = false;
        Thread started = thread;
        if (started != null) {
            LockSupport.unpark(started);
            started.join(TimeUnit.SECONDS.toMillis(5));
            started.interrupt();
        }
    }

    private void run() {
        while (running) {
            boolean more = false;
            try {
                more = letters.round();
            } catch (SQLException | JsonProcessingException | RuntimeException e) {
                LOG.warnf("Copies of notices will be tried again: %s", e);
            }
            if (!more && running) {
                LockSupport.parkNanos(config.pollInterval().toNanos());
            }
        }
    }
}
