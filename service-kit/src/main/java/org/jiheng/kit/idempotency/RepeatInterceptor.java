package org.jiheng.kit.idempotency;

import java.lang.reflect.UndeclaredThrowableException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import org.jiheng.kit.body.ReceivedBody;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.rights.Rights;

/**
 * Runs a method and keeps its answer in one transaction, or answers what was kept. Comes after the checks of rights and
 * of values, so that only what could be done is waited for.
 */
@SafeToRepeat
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 900)
public class RepeatInterceptor {
    static final String HEADER = "Idempotency-Key";

    private record Outcome(Object returned, Answer kept) {}

    private final KeptAnswers answers;
    private final OutgoingAnswer outgoing;
    private final CurrentVertxRequest current;
    private final ReceivedBody body;
    private final Caller caller;
    private final Repetition repetition;
    private final Rights rights;

    RepeatInterceptor(
            KeptAnswers answers,
            OutgoingAnswer outgoing,
            CurrentVertxRequest current,
            ReceivedBody body,
            Caller caller,
            Repetition repetition,
            Rights rights) {
        this.answers = answers;
        this.outgoing = outgoing;
        this.current = current;
        this.body = body;
        this.caller = caller;
        this.repetition = repetition;
        this.rights = rights;
    }

    @AroundInvoke
    Object onceAKey(InvocationContext call) throws Exception {
        HttpServerRequest request = current.getCurrent().request();
        List<String> given = request.headers().getAll(HEADER);
        if (given.isEmpty()) {
            return call.proceed();
        }
        String key = wellFormed(given);
        String person = caller.id();
        byte[] asked = RequestDigest.of(request, body.bytes());
        Outcome outcome = inTurn(() -> answer(call, person, key, asked));
        if (outcome.kept() != null) {
            repetition.found();
            throw new AnsweredBefore(outcome.kept());
        }
        return outcome.returned();
    }

    /** Ends the turn after the transaction: the next one finds what was kept. */
    private Outcome inTurn(Callable<Outcome> work) {
        Optional<Turns.Turn> turn = WaitForTurn.turn(current.getCurrent());
        turn.ifPresent(Turns.Turn::begin);
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            turn.ifPresent(Turns.Turn::end);
        }
    }

    private Outcome answer(InvocationContext call, String person, String key, byte[] asked) {
        answers.lock(person, key);
        Optional<Answer> kept = answers.find(person, key);
        if (kept.isPresent()) {
            if (!MessageDigest.isEqual(kept.get().request(), asked)) {
                throw new KeyReused();
            }
            rights.answeredBefore();
            return new Outcome(null, kept.get());
        }
        Object returned = proceed(call);
        Answer answer = outgoing.of(asked, call.getMethod(), returned);
        if (answer.status() < 300) {
            answers.keep(person, key, answer);
        }
        return new Outcome(returned, null);
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    private static String wellFormed(List<String> given) {
        if (given.size() > 1 || !given.get(0).matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,253}[\\x21-\\x7e])?")) {
            throw new KeyMalformed();
        }
        return given.get(0);
    }
}
