package org.jiheng.indicators.cycle.scheme;

import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** A clause is given for what the scheme has: a parameter that was mistyped would be explained by nothing. */
final class ClausesNameParameters implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Parameters parameters = Parameters.of(scheme);
        return scheme.at(Parameters.CLAUSES).members().entrySet().stream()
                .filter(clause -> !parameters.has(clause.getKey()))
                .map(clause -> new Fault(clause.getValue().pointer(), "clause-of-no-parameter", clause.getKey()));
    }
}
