package org.jiheng.kit.lifetime;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A service ends with the work that it cannot do without, and only by an error. */
class LastingThreadTest {
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void anErrorEndsTheService() throws InterruptedException {
        run(() -> {
            throw new NoClassDefFoundError("Gone");
        });

        assertThat(ended).hasValue(1);
    }

    @Test
    void workThatIsDoneEndsNothing() throws InterruptedException {
        run(() -> {});

        assertThat(ended).hasValue(0);
    }

    private void run(Runnable work) throws InterruptedException {
        Thread thread = LastingThread.of("work", work, ended::incrementAndGet);
        thread.start();
        thread.join();
    }
}
