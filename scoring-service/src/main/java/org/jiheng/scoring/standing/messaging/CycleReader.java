package org.jiheng.scoring.standing.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.standing.CycleNow;
import org.jiheng.scoring.standing.UnitNow;

/** Reads a cycle from its standings; needs no service, so that a result can be computed again anywhere. */
public final class CycleReader {
    private CycleReader() {}

    /**
     * Empty where the cycle's own standing has not arrived.
     *
     * @param read all of the cycle and its units, and the facts of those whose score is computed
     * @param revisions of all that are held
     */
    public static Optional<CycleNow> read(String cycle, List<Standing> read, Map<SubjectKey, Long> revisions) {
        return read.stream()
                .filter(standing -> standing.key().topic().equals(Topics.CYCLES))
                .findFirst()
                .map(own -> read(cycle, own, new StandingsByUnit(cycle, read, revisions)));
    }

    private static CycleNow read(String code, Standing own, StandingsByUnit standings) {
        JsonNode scheme = own.data().get("scheme");
        Map<String, UnitNow> units = new LinkedHashMap<>();
        for (String unit : standings.units()) {
            units.put(unit, unit(unit, standings));
        }
        return new CycleNow(
                code,
                own.data().get("jurisdiction").asText(),
                own.revision(),
                SchemeReader.rules(scheme),
                SchemeReader.grading(scheme),
                tiers(scheme),
                units);
    }

    private static UnitNow unit(String code, StandingsByUnit standings) {
        String tier = standings
                .find(Topics.UNITS, code)
                .orElseThrow()
                .data()
                .get("tier")
                .asText();
        return new UnitNow(code, tier, standings.revisions(code), () -> FactsReader.read(code, standings));
    }

    private static List<String> tiers(JsonNode scheme) {
        List<String> tiers = new ArrayList<>();
        scheme.get("tiers").forEach(tier -> tiers.add(tier.get("code").asText()));
        return tiers;
    }
}
