package org.jiheng.kit.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jiheng.kit.limits.BodyLimits;

/**
 * Takes bodies in whole, before they are parsed: what is repeated is compared with all of it. A method that takes a stream
 * reads it itself, within bounds of its own, and is safe to repeat by its own doing.
 */
@Provider
public class BodyReader implements ReaderInterceptor {
    private final ReceivedBody received;
    private final BodyLimits limits;
    private final CurrentVertxRequest current;

    BodyReader(ReceivedBody received, BodyLimits limits, CurrentVertxRequest current) {
        this.received = received;
        this.limits = limits;
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
        byte[] body = whole(context.getInputStream());
        if (isJson(context.getMediaType()) && !StorableText.isIn(body)) {
            throw new UnstorableText();
        }
        received.received(body);
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }

    private byte[] whole(InputStream in) throws IOException {
        int max = (int) Math.min(Integer.MAX_VALUE - 16, limits.max(current.getCurrent()));
        byte[] body = in.readNBytes(max + 1);
        if (body.length > max) {
            throw new BodyTooLarge(max);
        }
        return body;
    }

    static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
