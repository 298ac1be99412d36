package org.jiheng.kit.outbox;

import java.util.List;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import org.jiheng.kit.trace.Traceparent;

/** The sending of standings as a part of the requests that they come from. */
record RelayTrace(Tracer tracer) {
    /** The spans of one try to send. */
    record Sending(List<Span> spans) implements AutoCloseable {
        void failed() {
            spans.forEach(span -> span.setStatus(StatusCode.ERROR));
        }

        @Override
        public void close() {
            spans.forEach(Span::end);
        }
    }

    Sending begin(List<Pending> pending) {
        return new Sending(pending.stream()
                .filter(row -> row.traceparent() != null)
                .map(this::begin)
                .toList());
    }

    private Span begin(Pending row) {
        return tracer.spanBuilder("send " + row.key().topic())
                .setSpanKind(SpanKind.PRODUCER)
                .setParent(Traceparent.context(row.traceparent()))
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", row.key().topic())
                .startSpan();
    }
}
