package org.jiheng.localstack.load;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jiheng.localstack.terminal.Progress;

/** Does a phase's steps two at a time: more would only wait for the two cores that the services share. */
final class Crew implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    });
    private final Progress progress;

    Crew(Progress progress) {
        this.progress = progress;
    }

    /** The first failure stops the phase and is thrown. */
    <T> void doAll(String phase, Collection<T> items, Consumer<T> step) {
        if (items.isEmpty()) {
            return;
        }
        progress.begin(phase, items.size());
        doAll(items, item -> {
            step.accept(item);
            progress.step();
        });
        progress.end();
    }

    /** Without a word. */
    <T> void doAll(Collection<T> items, Consumer<T> step) {
        AtomicBoolean failed = new AtomicBoolean();
        List<? extends Future<?>> steps = items.stream()
                .map(item -> threads.submit(() -> doOne(item, step, failed)))
                .toList();
        steps.forEach(Crew::await);
    }

    private static <T> void doOne(T item, Consumer<T> step, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        try {
            step.accept(item);
        } catch (RuntimeException e) {
            failed.set(true);
            throw e;
        }
    }

    private static void await(Future<?> step) {
        try {
            step.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
