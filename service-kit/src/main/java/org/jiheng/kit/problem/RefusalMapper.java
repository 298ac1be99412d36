package org.jiheng.kit.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jiheng.kit.refusal.Refusal;

/** A broken rule becomes a problem with the rule's type and words. */
@Provider
public class RefusalMapper extends ExceptionMapperBase<Refusal> {
    @Inject
    Problems problems;

    @Override
    protected HttpProblem toProblem(Refusal refusal) {
        return problems.of(
                refusal.kind().status(),
                refusal.type(),
                refusal.arguments(),
                refusal.faults().stream().map(problems::entry).toList(),
                refusal.faultsNamed());
    }
}
