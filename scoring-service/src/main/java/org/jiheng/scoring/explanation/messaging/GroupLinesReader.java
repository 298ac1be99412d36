package org.jiheng.scoring.explanation.messaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.scoring.explanation.GroupLine;

/** Reads from a unit's review standing what is released by group. */
public final class GroupLinesReader {
    private GroupLinesReader() {}

    /** By wave; none of a wave of which none are released. */
    public static Map<String, List<GroupLine>> read(JsonNode review) {
        Map<String, List<GroupLine>> byWave = new HashMap<>();
        for (JsonNode wave : review.get("waves")) {
            List<GroupLine> lines = new ArrayList<>();
            wave.path("groupLines").forEach(line -> lines.add(groupLine(line)));
            byWave.put(wave.get("wave").asText(), lines);
        }
        return byWave;
    }

    private static GroupLine groupLine(JsonNode line) {
        List<String> groups = new ArrayList<>();
        line.get("groups").forEach(group -> groups.add(group.asText()));
        return new GroupLine(
                groups,
                line.get("hidden").asBoolean(),
                exact(line.get("weight")),
                Optional.of(line.get("score")).filter(score -> !score.isNull()).map(GroupLinesReader::exact));
    }

    private static BigFraction exact(JsonNode decimal) {
        return Exact.of(new BigDecimal(decimal.asText()));
    }
}
