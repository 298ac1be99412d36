package org.jiheng.scoring.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Grade;

/**
 * The decisions of a tier that stand, proposed or decided, held against the tier as it is now. In force is what was decided
 * and still rests on the figures it was made of: the cut-off first, since grades by hand rest on the grades that follow from
 * it; then grades that take nobody a place; then those of EXCELLENT, the earlier before the later, while there are places.
 */
public final class TierDecisions {
    /** One that stands no longer. @param became the figures that it rested on, as they are now */
    public record Lapsed(Decision decision, Basis became) {}

    private final TierNow now;
    private final List<Decision> standing;
    private final Decided cutOff;
    private final Decided inForce;

    /** @param standing the earlier decided before the later */
    public TierDecisions(TierNow now, List<Decision> standing) {
        this.now = now;
        this.standing = List.copyOf(standing);
        this.cutOff = cutOffInForce();
        this.inForce = withGradesByHand();
    }

    public Decided inForce() {
        return inForce;
    }

    public List<Lapsed> lapsed() {
        List<Lapsed> lapsed = new ArrayList<>();
        for (Decision decision : standing) {
            Basis became = basis(decision.matter());
            if (!became.equals(decision.basis())) {
                lapsed.add(new Lapsed(decision, became));
            } else if (!isInForce(decision)) {
                lapsed.add(new Lapsed(decision, became.with("places", "0")));
            }
        }
        return lapsed;
    }

    public Basis basis(Matter matter) {
        return matter.basis(now, cutOff);
    }

    /** @throws org.jiheng.kit.refusal.Refusal if it cannot be decided so, as the tier is now */
    public void requirePossible(Matter matter) {
        matter.requirePossible(now, cutOff, inForce);
    }

    private Decided cutOffInForce() {
        for (Decision decision : standing) {
            if (decision.matter() instanceof CutOff chosen && holds(decision, Decided.NOTHING)) {
                return new Decided(Optional.of(Set.copyOf(chosen.excellent())), Map.of());
            }
        }
        return Decided.NOTHING;
    }

    private Decided withGradesByHand() {
        Decided decided = cutOff;
        for (GradeByHand given : gradesByHand()) {
            decided = given.grade() == Grade.EXCELLENT ? decided : decided.with(given.unit(), given.grade());
        }
        for (GradeByHand given : gradesByHand()) {
            Decided more = decided.with(given.unit(), given.grade());
            decided = given.grade() == Grade.EXCELLENT && now.keepsToQuota(more) ? more : decided;
        }
        return decided;
    }

    private List<GradeByHand> gradesByHand() {
        List<GradeByHand> grades = new ArrayList<>();
        for (Decision decision : standing) {
            if (decision.matter() instanceof GradeByHand given && holds(decision, cutOff)) {
                grades.add(given);
            }
        }
        return grades;
    }

    private boolean holds(Decision decision, Decided under) {
        return decision.state() == DecisionState.DECIDED
                && decision.matter().basis(now, under).equals(decision.basis());
    }

    /** Of one that is only proposed there is nothing to be in force. */
    private boolean isInForce(Decision decision) {
        return decision.state() != DecisionState.DECIDED
                || !(decision.matter() instanceof GradeByHand given)
                || inForce.byHand().containsKey(given.unit());
    }
}
