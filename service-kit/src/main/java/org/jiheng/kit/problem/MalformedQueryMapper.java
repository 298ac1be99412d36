package org.jiheng.kit.problem;

import java.lang.reflect.Method;
import java.util.List;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jiheng.kit.refusal.Fault;

/**
 * Query parameters that are no date, number or other form that their operation asks for: 400 with each of them. The platform takes
 * such a request for one to an address at which there is nothing, and does not say which parameter it was.
 */
@Provider
@Priority(MalformedQueryMapper.BEFORE_THE_LIBRARY)
public class MalformedQueryMapper extends ExceptionMapperBase<NotFoundException> {
    static final int BEFORE_THE_LIBRARY = 1;

    @Inject
    Problems problems;

    @Context
    ResourceInfo operation;

    @Context
    UriInfo address;

    @Override
    protected HttpProblem toProblem(NotFoundException e) {
        List<Fault> faults = e.getCause() == null ? List.of() : faults();
        if (faults.isEmpty()) {
            return problems.of(404, "not-found", List.of(), List.of());
        }
        return problems.of(
                400,
                "malformed-query",
                List.of(),
                faults.stream().map(problems::entry).toList());
    }

    private List<Fault> faults() {
        Method method = operation.getResourceMethod();
        return method == null
                ? List.of()
                : new AskedParameters(method).faults(address.getPathParameters(), address.getQueryParameters());
    }
}
