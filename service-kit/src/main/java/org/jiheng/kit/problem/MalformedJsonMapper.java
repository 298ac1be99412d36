package org.jiheng.kit.problem;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jiheng.kit.refusal.Fault;

/** A body that is no JSON, or not of the shape asked for: 400 with the place. */
public class MalformedJsonMapper {
    private static final int BEFORE_THE_LIBRARY = 1;

    private final Problems problems;

    MalformedJsonMapper(Problems problems) {
        this.problems = problems;
    }

    /** Names the exceptions one by one: the platform and the library each map some of them, and the closest class wins. */
    @ServerExceptionMapper(
            value = {
                JsonProcessingException.class,
                MismatchedInputException.class,
                InvalidFormatException.class,
                UnrecognizedPropertyException.class
            },
            priority = BEFORE_THE_LIBRARY)
    public Response malformed(JsonProcessingException e) {
        return problems.malformed(fault(e)).toResponse();
    }

    static Fault fault(JsonProcessingException e) {
        // JSON that breaks off inside a list comes with the list's path around it
        if (e.getCause() instanceof StreamReadException broken) {
            return fault(broken);
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Fault(pointer(unknown), "unknown-field", unknown.getPropertyName());
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Fault(pointer(mapping), "wrong-type");
        }
        String rule = e.getOriginalMessage().startsWith("Duplicate field") ? "repeated-field" : "not-json";
        var location = e.getLocation();
        return location == null
                ? new Fault("", rule, 1, 1)
                : new Fault("", rule, location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }
}
