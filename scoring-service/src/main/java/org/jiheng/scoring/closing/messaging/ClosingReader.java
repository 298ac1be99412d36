package org.jiheng.scoring.closing.messaging;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.closing.Closing;
import org.jiheng.scoring.closing.Inventory;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.cycle.Topics;

/** Reads closings from their standings. */
public final class ClosingReader {
    private ClosingReader() {}

    /** Those among the standings, by their source. */
    public static Map<Source, Closing> read(List<Standing> standings) {
        Map<Source, Closing> closings = new EnumMap<>(Source.class);
        standings.stream()
                .filter(standing -> standing.key().topic().equals(Topics.CLOSINGS))
                .map(ClosingReader::read)
                .forEach(closing -> closings.put(closing.source(), closing));
        return closings;
    }

    private static Closing read(Standing standing) {
        JsonNode data = standing.data();
        return new Closing(
                Source.valueOf(data.get("source").asText().toUpperCase(Locale.ROOT)),
                Long.parseLong(standing.extensions().get("cyclerevision")),
                new Inventory(
                        data.get("subjects").longValue(), data.get("digest").asText()),
                data.get("openCases").longValue(),
                data.get("stuck").longValue(),
                verdict(data, "sealsValid"),
                verdict(data, "ledgerValid"),
                Optional.ofNullable(data.get("ledgerHead")).map(JsonNode::asText),
                Optional.ofNullable(data.get("ledgerEntries")).map(JsonNode::longValue),
                Optional.ofNullable(data.get("heldFor")).map(JsonNode::intValue));
    }

    private static Optional<Boolean> verdict(JsonNode data, String name) {
        return Optional.ofNullable(data.get(name)).map(JsonNode::booleanValue);
    }
}
