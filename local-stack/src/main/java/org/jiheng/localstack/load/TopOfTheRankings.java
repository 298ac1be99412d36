package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The first three of every tier, and who of them has moved since one last looked. */
final class TopOfTheRankings {
    private static final int SHOWN = 3;

    private final LoadContext context;
    private final ServiceClient scoring;
    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();
    private final Map<String, List<String>> firstOnes = new HashMap<>();

    TopOfTheRankings(LoadContext context) {
        this.context = context;
        this.scoring = context.client(context.urls().scoring());
    }

    /** A line a tier whose first three are others now, or in another order. */
    List<String> moves() {
        List<String> lines = new ArrayList<>();
        for (JsonNode ranking : rankings()) {
            String tier = ranking.path("tier").asText();
            List<String> units = new ArrayList<>();
            List<String> places = new ArrayList<>();
            Map<String, Integer> now = new HashMap<>();
            for (JsonNode entry : ranking.path("entries")) {
                String unit = entry.path("unit").asText();
                now.put(unit, entry.path("rank").asInt());
                if (units.size() < SHOWN) {
                    units.add(unit);
                    places.add(place(entry, ranks.getOrDefault(tier, Map.of()).get(unit)));
                }
            }
            ranks.put(tier, now);
            if (!units.isEmpty() && !units.equals(firstOnes.put(tier, units))) {
                lines.add(context.evaluationPackage().scheme().tiers().getOrDefault(tier, tier) + ":  "
                        + String.join("   ", places));
            }
        }
        return lines;
    }

    private static String place(JsonNode entry, Integer before) {
        int rank = entry.path("rank").asInt();
        String moved =
                before == null || before == rank ? "" : before > rank ? " ↑" + (before - rank) : " ↓" + (rank - before);
        return rank + " " + entry.path("unit").asText() + " "
                + entry.path("total").asText() + moved;
    }

    /** Scoring hears of the cycle by events too: until then there is nothing to show. */
    private List<JsonNode> rankings() {
        try {
            return Pages.all(
                    "rankings", page -> scoring.get(Person.reader(), context.cyclePath() + "/rankings" + page));
        } catch (RefusedRequest e) {
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }
}
