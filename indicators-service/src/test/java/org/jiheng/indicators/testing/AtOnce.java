package org.jiheng.indicators.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import io.restassured.response.ValidatableResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** People who do something at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public static List<ValidatableResponse> atOnce(
            Supplier<ValidatableResponse> one, Supplier<ValidatableResponse> other) {
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Callable<ValidatableResponse>> calls = List.of(started(start, one), started(start, other));
            List<ValidatableResponse> answers = new ArrayList<>();
            for (Future<ValidatableResponse> answer : people.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            people.shutdown();
        }
    }

    private static Callable<ValidatableResponse> started(CyclicBarrier start, Supplier<ValidatableResponse> call) {
        return () -> {
            start.await();
            return call.get();
        };
    }

    /** Whoever was first had their way, whichever of the two that was, and the other was refused so. */
    public static void oneOf(int status, int refused, List<ValidatableResponse> answers) {
        assertThat(answers)
                .extracting(answer -> answer.extract().statusCode())
                .containsExactlyInAnyOrder(status, refused);
    }
}
