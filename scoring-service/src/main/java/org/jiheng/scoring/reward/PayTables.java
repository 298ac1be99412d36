package org.jiheng.scoring.reward;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The tables of bases of pay that were given; each stays, and the latest counts. */
public interface PayTables {
    Optional<PayBases> latest(String cycle, int version);

    /** @return empty if somebody else gives one at the same moment */
    Optional<PayBases> add(String cycle, int version, List<MonthlyPay> bases, Instant at, String person);
}
