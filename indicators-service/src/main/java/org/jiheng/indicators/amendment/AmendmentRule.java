package org.jiheng.indicators.amendment;

import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Element;
import org.jiheng.kit.refusal.Fault;

/** What an amendment must leave as it is, since something rests on it. */
interface AmendmentRule {
    Stream<Fault> faults(Element present, Element amended);
}
