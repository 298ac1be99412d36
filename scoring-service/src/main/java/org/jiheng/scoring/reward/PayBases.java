package org.jiheng.scoring.reward;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.result.ResultRow;

/**
 * The bases of pay of a result, all that are needed and no others.
 *
 * @param revision counted from 1 with each table that was given
 */
public record PayBases(int revision, List<MonthlyPay> bases) {
    private static final String LIST = "/payBases";

    public PayBases {
        bases = List.copyOf(bases);
    }

    Optional<MonthlyPay> of(String unit) {
        return bases.stream().filter(base -> base.unit().equals(unit)).findFirst();
    }

    /** Of units that get none, are there twice, or are missing; by their place in the list. */
    public static List<Fault> faults(List<MonthlyPay> bases, List<ResultRow> rows, RewardScheme scheme) {
        Set<String> needed =
                rows.stream().filter(scheme::needsPay).map(ResultRow::unit).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            String unit = bases.get(i).unit();
            if (!needed.contains(unit)) {
                faults.add(new Fault(LIST + "/" + i + "/unit", "unit-gets-no-pay", unit));
            } else if (!seen.add(unit)) {
                faults.add(new Fault(LIST + "/" + i + "/unit", "pay-base-twice", unit));
            }
        }
        rows.stream()
                .map(ResultRow::unit)
                .filter(unit -> needed.contains(unit) && !seen.contains(unit))
                .map(unit -> new Fault(LIST, "pay-base-missing", unit))
                .forEach(faults::add);
        return faults;
    }
}
