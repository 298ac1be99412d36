package org.jiheng.kit.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/** The place in a trace as text (W3C trace context), for what goes on later and elsewhere. */
public final class Traceparent {
    private static final String NAME = "traceparent";
    private static final W3CTraceContextPropagator FORM = W3CTraceContextPropagator.getInstance();

    private enum Alone implements TextMapGetter<String> {
        VALUE;

        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(NAME);
        }

        @Override
        public String get(String carrier, String key) {
            return NAME.equals(key) ? carrier : null;
        }
    }

    private Traceparent() {}

    /** Of what is going on here; empty where nothing is traced. */
    public static Optional<String> current() {
        Map<String, String> carrier = new HashMap<>();
        FORM.inject(Context.current(), carrier, (into, name, value) -> into.put(name, value));
        return Optional.ofNullable(carrier.get(NAME));
    }

    /** Under which something else goes on. */
    public static Context context(String traceparent) {
        return FORM.extract(Context.root(), traceparent, Alone.VALUE);
    }
}
