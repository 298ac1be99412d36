package org.jiheng.kit.trace;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Who called from where, and what was asked for with it, goes to no collector: queries name people. */
@Singleton
class NothingPersonalInSpans implements SpanProcessor {
    private static final String LEFT_OUT = "-";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (String name : new String[] {"url.query", "url.full", "client.address", "user_agent.original"}) {
            AttributeKey<String> key = AttributeKey.stringKey(name);
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, LEFT_OUT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // by then nothing can be changed
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
