package org.jiheng.indicators.cycle.scheme;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** A body that issues bulletins has one prefix, and no other body the same: else one document number could be there twice. */
final class BodiesAreToldApart implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Element bodies = scheme.at("bulletin").at("bodies");
        return Stream.of("name", "prefix").flatMap(key -> usedTwice(bodies, key));
    }

    private static Stream<Fault> usedTwice(Element bodies, String key) {
        Set<String> seen = new HashSet<>();
        return bodies.items().stream()
                .map(body -> body.at(key))
                .filter(said -> said.text().isPresent() && !seen.add(said.text().get()))
                .map(said ->
                        new Fault(said.pointer(), "body-used-twice", said.text().get()));
    }
}
