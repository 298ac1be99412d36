package org.jiheng.kit.problem;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jiheng.kit.refusal.Fault;

/** A body that is no JSON, or not of the shape asked for: 400 with the place. */
@Provider
@Priority(Priorities.USER - 100)
public class MalformedJsonMapper extends ExceptionMapperBase<JsonProcessingException> {
    @Inject
    Problems problems;

    @Override
    protected HttpProblem toProblem(JsonProcessingException e) {
        return problems.of(400, "malformed-body", List.of(), List.of(problems.entry(fault(e))));
    }

    private static Fault fault(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Fault(pointer(unknown), "unknown-field", unknown.getPropertyName());
        }
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return new Fault(pointer(mapping), "wrong-type");
        }
        var location = e.getLocation();
        return location == null
                ? new Fault("", "not-json", 1, 1)
                : new Fault("", "not-json", location.getLineNr(), location.getColumnNr());
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }
}
