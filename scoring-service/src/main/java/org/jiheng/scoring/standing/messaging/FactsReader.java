package org.jiheng.scoring.standing.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.score.Finding;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Veto;
import org.jiheng.scoring.score.WaveScore;

/** Reads a unit's facts from its three standings; a standing that has not arrived holds no fact. */
public final class FactsReader {
    private FactsReader() {}

    static NamedFacts read(String unit, StandingsByUnit standings) {
        return read(topic -> standings.find(topic, unit).map(Standing::data));
    }

    /** The facts of one standing alone. */
    static NamedFacts read(Standing standing) {
        return read(topic -> Optional.of(standing)
                .filter(one -> one.key().topic().equals(topic))
                .map(Standing::data));
    }

    /** @param find what a unit's standing on a topic says */
    public static NamedFacts read(Function<String, Optional<JsonNode>> find) {
        Optional<JsonNode> indicators = find.apply(Topics.INDICATOR_STANDINGS);
        return new NamedFacts(
                list(indicators, "indicators", FactsReader::indicator),
                list(indicators, "vetoes", FactsReader::veto),
                list(find.apply(Topics.REVIEW_STANDINGS), "waves", FactsReader::wave),
                list(find.apply(Topics.DEDUCTION_STANDINGS), "deductions", FactsReader::finding));
    }

    private static <T> List<T> list(Optional<JsonNode> standing, String name, Function<JsonNode, T> read) {
        List<T> facts = new ArrayList<>();
        standing.ifPresent(one -> one.get(name).forEach(fact -> facts.add(read.apply(fact))));
        return facts;
    }

    private static Finding finding(JsonNode node) {
        return new Finding(
                node.get("finding").asText(), Points.of(node.get("points").asText()));
    }

    private static Indicator indicator(JsonNode node) {
        return new Indicator(
                node.get("indicator").asText(),
                node.get("component").asText(),
                Points.of(node.get("maxPoints").asText()),
                node.get("applicable").asBoolean(),
                text(node, "assessedPoints").map(Points::of));
    }

    private static NamedVeto veto(JsonNode node) {
        return new NamedVeto(
                node.get("veto").asText(),
                node.get("area").asText(),
                new Veto(
                        Reach.valueOf(node.get("reach").asText()),
                        text(node, "component").orElse(null),
                        text(node, "indicator").orElse(null)));
    }

    private static WaveScore wave(JsonNode node) {
        return new WaveScore(node.get("wave").asText(), text(node, "score").map(Score::of));
    }

    private static Optional<String> text(JsonNode of, String name) {
        return of.hasNonNull(name) ? Optional.of(of.get(name).asText()) : Optional.empty();
    }
}
