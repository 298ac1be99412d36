package org.jiheng.kit.intake;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jiheng.kit.standing.SentStanding;
import org.jiheng.kit.trace.Traceparent;

/**
 * The taking of a batch as a span: the next one of the request's trace where one alone led to all of it, else one of its
 * own that links to those that did. What is published meanwhile comes from it in turn.
 */
@ApplicationScoped
class IntakeTrace {
    /** More are as good as none to whoever looks. */
    private static final int MOST_LINKS = 100;

    /** Goes on in this thread until it is closed. */
    static final class Taking implements AutoCloseable {
        private final Span span;
        private final Scope scope;

        private Taking(Span span) {
            this.span = span;
            this.scope = span.makeCurrent();
        }

        void failed() {
            span.setStatus(StatusCode.ERROR);
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }

    private final Tracer tracer;

    IntakeTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    Taking begin(List<Arrival> arrivals) {
        List<SpanContext> causes = arrivals.stream()
                .flatMap(arrival -> arrival.sent().flatMap(SentStanding::traceparent).stream())
                .map(traceparent ->
                        Span.fromContext(Traceparent.context(traceparent)).getSpanContext())
                .filter(SpanContext::isValid)
                .toList();
        SpanBuilder taking = tracer.spanBuilder("take standings")
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.batch.message_count", arrivals.size());
        Optional<SpanContext> only = only(causes);
        taking.setParent(
                only.map(cause -> Context.root().with(Span.wrap(cause))).orElse(Context.root()));
        if (only.isEmpty()) {
            causes.stream().distinct().limit(MOST_LINKS).forEach(taking::addLink);
        }
        return new Taking(taking.startSpan());
    }

    private static Optional<SpanContext> only(List<SpanContext> causes) {
        return causes.stream().map(SpanContext::getTraceId).distinct().count() == 1
                ? Optional.of(causes.get(0))
                : Optional.empty();
    }
}
