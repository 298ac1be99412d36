package org.jiheng.scoring.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.directory.ListedCycle.ListedTier;

/** Reads names from the standings of cycles and units. */
@ApplicationScoped
public class Directory {
    private final TakenStandings taken;

    Directory(TakenStandings taken) {
        this.taken = taken;
    }

    /** By code. */
    public List<ListedCycle> cycles(String jurisdiction) {
        // a cycle is called jurisdiction-year, a bureau's own with a dot for the slash
        String codesBegin = jurisdiction.replace('/', '.') + "-";
        return taken.beginning(Topics.CYCLES, codesBegin).stream()
                .map(Directory::cycle)
                .toList();
    }

    /** By code. */
    public List<ListedUnit> units(String cycle) {
        return taken.all(Topics.UNITS, cycle).stream().map(Directory::unit).toList();
    }

    private static ListedCycle cycle(Standing standing) {
        JsonNode data = standing.data();
        List<ListedTier> tiers = new ArrayList<>();
        data.at("/scheme/tiers")
                .forEach(tier -> tiers.add(new ListedTier(
                        tier.get("code").asText(), tier.get("name").asText())));
        return new ListedCycle(
                standing.key().subject(),
                data.get("jurisdiction").asText(),
                data.get("year").asInt(),
                texts(data.at("/scheme/title")),
                tiers);
    }

    private static Map<String, String> texts(JsonNode byLanguage) {
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage
                .fields()
                .forEachRemaining(
                        text -> texts.put(text.getKey(), text.getValue().asText()));
        return texts;
    }

    private static ListedUnit unit(Standing standing) {
        JsonNode data = standing.data();
        return new ListedUnit(
                data.get("unit").asText(),
                data.get("name").asText(),
                data.get("tier").asText());
    }
}
