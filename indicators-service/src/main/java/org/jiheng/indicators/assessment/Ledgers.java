package org.jiheng.indicators.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.jiheng.indicators.plan.Indicator;

/** Which indicators have their points from a running ledger rather than from an assessment at the year's end. */
public interface Ledgers {
    /** Those of these units that are kept by ledger. */
    Set<Indicator.Key> kept(String cycle, Collection<String> units);

    /** Whether the indicator was kept by ledger at that moment. */
    boolean kept(String cycle, Indicator.Key indicator, Instant moment);
}
