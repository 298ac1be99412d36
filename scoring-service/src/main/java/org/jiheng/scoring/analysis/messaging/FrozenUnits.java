package org.jiheng.scoring.analysis.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.analysis.AnalysedTier;
import org.jiheng.scoring.analysis.AnalysedUnit;
import org.jiheng.scoring.analysis.ShownWeakPoint;
import org.jiheng.scoring.result.FrozenStanding;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.standing.CycleNow;
import org.jiheng.scoring.standing.UnitNow;
import org.jiheng.scoring.standing.messaging.CycleReader;

/** The units of a version, as the standings say that it was frozen from. */
public final class FrozenUnits {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private FrozenUnits() {}

    /** Tiers in the scheme's order, then units by code. @param frozen what went into the version */
    public static List<ShownWeakPoint> weakPoints(String cycle, List<FrozenStanding> frozen) {
        Map<SubjectKey, Long> revisions = new HashMap<>();
        List<Standing> standings = new ArrayList<>();
        for (FrozenStanding each : frozen) {
            Standing standing = standing(each);
            standings.add(standing);
            revisions.put(standing.key(), standing.revision());
        }
        return CycleReader.read(cycle, standings, revisions)
                .map(FrozenUnits::weakPoints)
                .orElse(List.of());
    }

    private static List<ShownWeakPoint> weakPoints(CycleNow cycle) {
        Map<String, List<AnalysedUnit>> tiers = new LinkedHashMap<>();
        cycle.schemeTiers().forEach(tier -> tiers.put(tier, new ArrayList<>()));
        for (UnitNow unit : cycle.units().values()) {
            NamedFacts facts = unit.facts().get();
            tiers.computeIfAbsent(unit.tier(), tier -> new ArrayList<>())
                    .add(new AnalysedUnit(
                            unit.code(), unit.tier(), cycle.rules().parts(facts.facts()), facts.findings()));
        }
        return tiers.values().stream()
                .flatMap(units -> new AnalysedTier(units).weakPoints().stream())
                .toList();
    }

    private static Standing standing(FrozenStanding frozen) {
        try {
            return new Standing(
                    new SubjectKey(frozen.topic(), frozen.subject()),
                    frozen.revision(),
                    "",
                    JSON.readTree(frozen.data()),
                    Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the frozen standing of " + frozen.subject() + " is no JSON", e);
        }
    }
}
