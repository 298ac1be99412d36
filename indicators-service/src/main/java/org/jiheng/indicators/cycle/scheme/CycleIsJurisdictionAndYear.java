package org.jiheng.indicators.cycle.scheme;

import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** A cycle is called jurisdiction-year, see {@link CycleName}. */
final class CycleIsJurisdictionAndYear implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Optional<String> cycle = scheme.at("cycle").text();
        Optional<String> jurisdiction = scheme.at("jurisdiction").text();
        Optional<Integer> year = scheme.at("year").integer();
        if (cycle.isEmpty() || jurisdiction.isEmpty() || year.isEmpty()) {
            return Stream.empty();
        }
        String expected = CycleName.of(jurisdiction.get(), year.get());
        return cycle.get().equals(expected)
                ? Stream.empty()
                : Stream.of(new Fault(scheme.at("cycle").pointer(), "cycle-is-not-jurisdiction-and-year", expected));
    }
}
