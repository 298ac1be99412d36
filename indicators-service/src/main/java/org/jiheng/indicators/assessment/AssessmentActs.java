package org.jiheng.indicators.assessment;

import java.util.List;

import org.jiheng.indicators.act.Act;

/** Who gave or returned which points; only ever added to. */
public interface AssessmentActs {
    void selfAssessed(String cycle, List<GivenPoints> rows, Act act);

    void assessed(String cycle, List<GivenPoints> rows, Act act);

    void returned(String cycle, List<GivenReason> rows, Act act);
}
