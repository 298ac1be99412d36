package org.jiheng.scoring.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.UnitUnknown;

/** What someone asks to have decided: of a cut-off the tier and its EXCELLENT units, of a grade the unit and its grade. */
public record DecisionDraft(
        DecisionKind kind,
        Optional<String> tier,
        Optional<List<String>> excellent,
        Optional<String> unit,
        Optional<Grade> grade) {

    /**
     * @throws DecisionUnclear if something is missing, or said of the other kind
     * @throws UnitUnknown if the cycle has no such unit
     */
    public Matter in(JudgedCycle cycle) {
        requireClear();
        return kind == DecisionKind.CUT_OFF
                ? new CutOff(tier.orElseThrow(), excellent.orElseThrow())
                : byHand(cycle, unit.orElseThrow());
    }

    private GradeByHand byHand(JudgedCycle cycle, String code) {
        UnitScore score = cycle.find(code).orElseThrow(() -> new UnitUnknown(cycle.code(), code));
        return new GradeByHand(score.tier(), code, grade.orElseThrow());
    }

    private void requireClear() {
        List<Fault> faults = new ArrayList<>();
        require(DecisionKind.CUT_OFF, "/tier", tier, faults);
        require(DecisionKind.CUT_OFF, "/excellent", excellent, faults);
        require(DecisionKind.GRADE, "/unit", unit, faults);
        require(DecisionKind.GRADE, "/grade", grade, faults);
        if (!faults.isEmpty()) {
            throw new DecisionUnclear(faults);
        }
    }

    private void require(DecisionKind of, String path, Optional<?> given, List<Fault> faults) {
        if (given.isPresent() != (kind == of)) {
            faults.add(new Fault(path, kind == of ? "missing-for-kind" : "not-of-kind", kind.name()));
        }
    }
}
