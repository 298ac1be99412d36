package org.jiheng.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Several people at the same moment. */
public final class Concurrently {
    private Concurrently() {}

    /** What each of them was answered, in their order; they begin together. */
    public static <P, A> List<A> each(List<P> people, Function<P, A> act) {
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        CyclicBarrier together = new CyclicBarrier(people.size());
        try {
            List<Future<A>> acts = people.stream()
                    .map(person -> threads.submit(() -> {
                        together.await();
                        return act.apply(person);
                    }))
                    .toList();
            List<A> answers = new ArrayList<>();
            for (Future<A> each : acts) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
