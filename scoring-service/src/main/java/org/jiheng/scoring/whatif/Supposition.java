package org.jiheng.scoring.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.standing.CycleNow;
import org.jiheng.scoring.standing.UnitNow;

/**
 * 假设: what somebody supposes of a cycle.
 *
 * @param facts by where each stands in the request, in order; of two about the same the later holds
 */
public record Supposition(SupposedScheme scheme, Map<String, SupposedFact> facts) {
    /** The cycle as it would be. @throws SuppositionUnfit with all that does not fit */
    public CycleNow in(CycleNow now) {
        ScoringRules rules = scheme.rules(now.rules());
        List<Fault> faults = new ArrayList<>(scheme.faults(now.rules()));
        Map<String, NamedFacts> changed = changed(now, faults);
        if (!faults.isEmpty()) {
            throw new SuppositionUnfit(faults);
        }
        Map<String, UnitNow> units = new LinkedHashMap<>(now.units());
        changed.forEach((unit, supposed) -> units.computeIfPresent(
                unit, (code, is) -> new UnitNow(code, is.tier(), is.revisions(), () -> supposed)));
        return new CycleNow(
                now.code(),
                now.jurisdiction(),
                now.revision(),
                rules,
                scheme.grading(now.grading()),
                now.schemeTiers(),
                units);
    }

    private Map<String, NamedFacts> changed(CycleNow now, List<Fault> faults) {
        Map<String, NamedFacts> changed = new HashMap<>();
        facts.forEach((path, fact) -> {
            UnitNow unit = now.units().get(fact.unit());
            if (unit == null) {
                faults.add(new Fault(path + "/unit", "no-such-unit", fact.unit()));
                return;
            }
            NamedFacts before =
                    changed.computeIfAbsent(fact.unit(), any -> unit.facts().get());
            fact.fault(before, now.rules(), path)
                    .ifPresentOrElse(faults::add, () -> changed.put(fact.unit(), fact.in(before)));
        });
        return changed;
    }
}
