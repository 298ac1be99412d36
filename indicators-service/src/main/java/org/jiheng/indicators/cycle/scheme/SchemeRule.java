package org.jiheng.indicators.cycle.scheme;

import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/**
 * What no schema can say of a scheme. A rule judges what is there: what is missing or of the wrong form is the schema's to
 * report, so that both report everything at once.
 */
interface SchemeRule {
    Stream<Fault> faults(Element scheme);
}
