package org.jiheng.scoring.decision;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.scoring.grade.Grade;

/** A grade by hand is another than the rules give. */
public final class GradeByRuleAlready extends Refusal {
    public GradeByRuleAlready(String unit, Grade grade) {
        super(Kind.CONFLICT, "grade-by-rule-already", unit, grade);
    }
}
