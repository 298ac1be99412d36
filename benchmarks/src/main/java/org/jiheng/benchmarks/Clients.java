package org.jiheng.benchmarks;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Several that do the same at once. */
final class Clients {
    /** What each of them does. */
    @FunctionalInterface
    interface Task {
        void run(int client) throws Exception;
    }

    private Clients() {}

    /** Until all are done; the first failure is thrown. */
    static void run(int number, Task task) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(number);
        try {
            List<? extends Future<?>> all = IntStream.range(0, number)
                    .mapToObj(client -> threads.submit(() -> {
                        task.run(client);
                        return null;
                    }))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
