package org.jiheng.indicators.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.Indicator;

/** Who gave or returned which points; only ever added to. */
public interface AssessmentActs {
    /** The last day of an act on one of these indicators, else of the approval of their plans. */
    Optional<LocalDate> lastOn(String cycle, Collection<Indicator.Key> indicators);

    /** @param act as standings name it; what is no id of such an act is found nowhere */
    Optional<KeptAct> find(String cycle, String act);

    void selfAssessed(String cycle, List<GivenPoints> rows, Act act);

    void assessed(String cycle, List<GivenPoints> rows, Act act);

    void returned(String cycle, List<GivenReason> rows, Act act);
}
