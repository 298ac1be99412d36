package org.jiheng.indicators.cycle.scheme;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** §五(四): indicators and review are shares of one whole. */
final class WeightsAddUpToOne implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Element weights = scheme.at("weights");
        Optional<BigDecimal> sum = weights.at("indicators")
                .decimal()
                .flatMap(i -> weights.at("review").decimal().map(i::add));
        return sum
                .filter(s -> s.compareTo(BigDecimal.ONE) != 0)
                .map(s -> new Fault(weights.pointer(), "weights-do-not-add-up-to-one", s.toPlainString()))
                .stream();
    }
}
