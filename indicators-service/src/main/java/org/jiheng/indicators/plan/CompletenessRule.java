package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** What a plan must say before it is submitted. Paths point into the plan as it was filed. */
interface CompletenessRule {
    Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme);
}
