package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.List;

/** All that a package says is done, in the order of the phases; survey and inspection hear of the cycle before their turn. */
final class YearPlan {
    private final Phase opening;
    private final List<Phase> targets;
    private final List<Phase> elsewhere;

    YearPlan(LoadContext context, YearDates dates) {
        IndicatorLoading indicators = new IndicatorLoading(context, dates);
        opening = indicators.startCycle();
        targets = List.of(
                indicators.filePlans(),
                indicators.reportProgress(),
                indicators.selfAssess(),
                indicators.assess(),
                indicators.judgeApplicability(),
                new VetoLoading(context, dates).phase());
        elsewhere = new ArrayList<>(new ReviewLoading(context, dates).phases());
        elsewhere.add(new InspectionLoading(context, dates).phase());
    }

    Phase opening() {
        return opening;
    }

    /** What indicators-service has to do with alone. */
    List<Phase> targets() {
        return targets;
    }

    List<Phase> elsewhere() {
        return elsewhere;
    }

    List<Phase> afterTheOpening() {
        List<Phase> all = new ArrayList<>(targets);
        all.addAll(elsewhere);
        return all;
    }
}
