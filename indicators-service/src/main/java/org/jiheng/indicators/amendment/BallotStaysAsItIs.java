package org.jiheng.indicators.amendment;

import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Element;
import org.jiheng.kit.refusal.Fault;

/** A ballot's letters follow the dimensions in their order, and are the options' codes (§五(二)). */
final class BallotStaysAsItIs implements AmendmentRule {
    @Override
    public Stream<Fault> faults(Element present, Element amended) {
        return Stream.of("dimensions", "options")
                .filter(list -> !CodesStay.codes(present.at("review").at(list))
                        .equals(CodesStay.codes(amended.at("review").at(list))))
                .map(list -> new Fault(amended.at("review").at(list).pointer(), "ballot-is-fixed"));
    }
}
