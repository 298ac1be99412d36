package org.jiheng.indicators.assessment;

import java.util.function.Predicate;

import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.rights.NotYourComponent;
import org.jiheng.indicators.rights.OwnUnit;
import org.jiheng.indicators.rows.FaultyRows;

/** §四(四)1: each component has its assessor, and nobody assesses the unit they belong to. */
public final class AssessorRights {
    private final Scheme scheme;
    private final Predicate<String> ownOffice;
    private final Predicate<String> ownUnit;

    public AssessorRights(Scheme scheme, Predicate<String> ownOffice, Predicate<String> ownUnit) {
        this.scheme = scheme;
        this.ownOffice = ownOffice;
        this.ownUnit = ownUnit;
    }

    void check(Indicator indicator, String row, FaultyRows faulty) {
        boolean own = scheme.component(indicator.component())
                .map(Component::assessor)
                .filter(ownOffice)
                .isPresent();
        if (!own) {
            faulty.add(
                    NotYourComponent.RULE, row + "/indicator", indicator.key().code(), indicator.component());
        }
        if (ownUnit.test(indicator.key().unit())) {
            faulty.add(OwnUnit.RULE, row + "/unit", indicator.key().unit());
        }
    }
}
