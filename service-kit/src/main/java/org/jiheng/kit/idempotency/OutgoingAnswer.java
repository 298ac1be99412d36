package org.jiheng.kit.idempotency;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jiheng.kit.version.Versioned;

/** Foresees the answer that the framework makes of what a resource method returns. */
@ApplicationScoped
class OutgoingAnswer {
    private final ObjectMapper json;

    OutgoingAnswer(ObjectMapper json) {
        this.json = json;
    }

    Answer of(byte[] request, Method method, Object returned) {
        Map<String, String> headers = new LinkedHashMap<>();
        Object entity = returned;
        int status = status(method, returned);
        if (returned instanceof Response response) {
            response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            entity = response.getEntity();
        } else if (returned instanceof RestResponse<?> response) {
            response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            entity = response.getEntity();
        }
        if (entity instanceof Versioned versioned) {
            headers.put(HttpHeaders.ETAG, versioned.version().entityTag());
        }
        if (entity != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON + ";charset=UTF-8");
        }
        return new Answer(request, status, headers, bytes(entity));
    }

    private static int status(Method method, Object returned) {
        if (returned instanceof Response response) {
            return response.getStatus();
        }
        if (returned instanceof RestResponse<?> response) {
            return response.getStatus();
        }
        ResponseStatus declared = method.getAnnotation(ResponseStatus.class);
        if (declared != null) {
            return declared.value();
        }
        return returned == null ? 204 : 200;
    }

    private byte[] bytes(Object entity) {
        try {
            return entity == null ? new byte[0] : json.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
