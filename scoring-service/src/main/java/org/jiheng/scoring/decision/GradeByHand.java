package org.jiheng.scoring.decision;

import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.UnitScore;

/** A unit's grade, other than the rules give it. It moves no rank, and makes no more units EXCELLENT than the tier has places. */
public record GradeByHand(String tier, String unit, Grade grade) implements Matter {
    @Override
    public DecisionKind kind() {
        return DecisionKind.GRADE;
    }

    @Override
    public Basis basis(TierNow now, Decided cutOff) {
        return now.find(unit)
                .map(score -> Basis.of(Map.of(
                        "tier", tier,
                        "total", score.total().toString(),
                        "grade", now.grade(score, cutOff).map(Grade::name).orElse(""),
                        "barred", Boolean.toString(score.barred()))))
                .orElseGet(() -> Basis.of(Map.of("tier", "")));
    }

    @Override
    public void requirePossible(TierNow now, Decided cutOff, Decided inForce) {
        UnitScore score = now.find(unit).orElseThrow(() -> new UnitLeftTier(unit, tier));
        Optional<Grade> byRule = now.grade(score, cutOff);
        if (byRule.filter(Grade.PENDING_DECISION::equals).isPresent()) {
            throw new CutOffComesFirst(unit);
        }
        if (byRule.filter(grade::equals).isPresent()) {
            throw new GradeByRuleAlready(unit, grade);
        }
        if (grade == Grade.EXCELLENT) {
            requirePlace(now, score, inForce);
        }
    }

    private void requirePlace(TierNow now, UnitScore score, Decided inForce) {
        if (score.barred()) {
            throw new BarredFromExcellent(unit);
        }
        if (!now.keepsToQuota(inForce.with(unit, grade))) {
            throw new NoPlaceLeft(tier);
        }
    }
}
