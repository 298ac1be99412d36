package org.jiheng.scoring.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.grade.Decided;
import org.jiheng.scoring.grade.Tie;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitScore;

/**
 * Who of the units tied at the edge is EXCELLENT, as many as there are places left (§五(四)); the others get what comes next.
 *
 * @param excellent in the order in which they were named
 */
public record CutOff(String tier, List<String> excellent) implements Matter {
    public CutOff {
        excellent = List.copyOf(excellent);
    }

    @Override
    public DecisionKind kind() {
        return DecisionKind.CUT_OFF;
    }

    /** The tied ones have the same four figures, as the order takes them; of the others nothing counts but the places they leave. */
    @Override
    public Basis basis(TierNow now, Decided cutOff) {
        return now.tie().map(CutOff::basis).orElseGet(() -> Basis.of(Map.of("tied", "", "places", "0")));
    }

    private static Basis basis(Tie tie) {
        UnitScore each = tie.units().get(0);
        return Basis.of(Map.of(
                "tied", codes(tie).stream().sorted().collect(Collectors.joining(",")),
                "places", Integer.toString(tie.places()),
                "total", each.total().toString(),
                "review", each.review().orElse(Score.ZERO).toString(),
                "deduction", each.deduction().counted().toString(),
                "indicators", each.indicators().orElse(Score.ZERO).toString()));
    }

    @Override
    public void requirePossible(TierNow now, Decided cutOff, Decided inForce) {
        Tie tie = now.tie().orElseThrow(() -> new NothingTied(tier));
        requireTied(codes(tie));
        if (excellent.size() != tie.places()) {
            throw new WrongNumberOfUnits(tie.places(), excellent.size());
        }
    }

    private void requireTied(Set<String> tied) {
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < excellent.size(); i++) {
            String unit = excellent.get(i);
            if (!tied.contains(unit)) {
                faults.add(new Fault("/excellent/" + i, "unit-not-tied", unit));
            } else if (!named.add(unit)) {
                faults.add(new Fault("/excellent/" + i, "unit-named-twice", unit));
            }
        }
        if (!faults.isEmpty()) {
            throw new UnitsNotTied(faults);
        }
    }

    private static Set<String> codes(Tie tie) {
        return tie.units().stream().map(UnitScore::unit).collect(Collectors.toSet());
    }
}
