package org.jiheng.kit.lifetime;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import org.jboss.logging.Logger;

/**
 * Work that a service does as long as it runs. If it ends by an error, so does the service, with 1: whoever runs it starts it
 * again, and nothing stands still in silence.
 */
public final class LastingThread {
    private static final Logger LOG = Logger.getLogger(LastingThread.class);

    private LastingThread() {}

    /** A daemon, not started yet; what {@code work} throws ends the service. */
    public static Thread of(String name, Runnable work) {
        return of(name, work, LastingThread::endService);
    }

    static Thread of(String name, Runnable work, Runnable end) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ended, error) -> {
            LOG.fatalf(error, "The service ends, since its thread %s did", name);
            end.run();
        });
        return thread;
    }

    private static void endService() {
        // the application of a test is not a process of its own
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Quarkus.asyncExit(1);
        }
    }
}
