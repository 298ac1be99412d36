package org.jiheng.indicators.cycle.scheme;

import java.util.List;

import org.jiheng.kit.refusal.Fault;

/** Every rule of a scheme. */
public final class SchemeRules {
    private static final List<SchemeRule> ALL = List.of(
            new CycleIsJurisdictionAndYear(),
            new WeightsAddUpToOne(),
            new CodesAreUnique(),
            new AliasesAreUnique(),
            new BodiesAreToldApart(),
            new OptionCodesAreOneLetter(),
            new DaysExist(),
            new PeriodsRunForward(),
            new ExcellentShareIsAtMostOne(),
            new TimeZoneIsKnown(),
            new ClausesNameParameters());

    private SchemeRules() {}

    /** Every fault of every rule. */
    public static List<Fault> faults(Element scheme) {
        return ALL.stream().flatMap(rule -> rule.faults(scheme)).toList();
    }
}
