package org.jiheng.kit.body;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

/** Takes JSON bodies in whole, before they are parsed. */
@Provider
public class BodyReader implements ReaderInterceptor {
    private final ReceivedBody received;

    BodyReader(ReceivedBody received) {
        this.received = received;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            if (!StorableText.isIn(body)) {
                throw new UnstorableText();
            }
            received.received(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }
}
