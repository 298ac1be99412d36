package org.jiheng.scoring.standing.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.score.Indicator;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitFacts;
import org.jiheng.scoring.score.Veto;
import org.jiheng.scoring.score.Vetoes;
import org.jiheng.scoring.score.WaveScore;

/** Reads a unit's facts from its three standings; a standing that has not arrived holds no fact. */
final class FactsReader {
    private FactsReader() {}

    static UnitFacts read(String unit, StandingsByUnit standings) {
        return new UnitFacts(
                list(standings, Topics.INDICATOR_STANDINGS, unit, "indicators", FactsReader::indicator),
                new Vetoes(list(standings, Topics.INDICATOR_STANDINGS, unit, "vetoes", FactsReader::veto)),
                list(standings, Topics.REVIEW_STANDINGS, unit, "waves", FactsReader::wave),
                list(
                        standings,
                        Topics.DEDUCTION_STANDINGS,
                        unit,
                        "deductions",
                        deduction -> Points.of(deduction.get("points").asText())));
    }

    private static <T> List<T> list(
            StandingsByUnit standings, String topic, String unit, String name, Function<JsonNode, T> read) {
        List<T> facts = new ArrayList<>();
        standings
                .find(topic, unit)
                .ifPresent(standing -> standing.data().get(name).forEach(fact -> facts.add(read.apply(fact))));
        return facts;
    }

    private static Indicator indicator(JsonNode node) {
        return new Indicator(
                node.get("indicator").asText(),
                node.get("component").asText(),
                Points.of(node.get("maxPoints").asText()),
                node.get("applicable").asBoolean(),
                text(node, "assessedPoints").map(Points::of));
    }

    private static Veto veto(JsonNode node) {
        return new Veto(
                Reach.valueOf(node.get("reach").asText()),
                text(node, "component").orElse(null),
                text(node, "indicator").orElse(null));
    }

    private static WaveScore wave(JsonNode node) {
        return new WaveScore(node.get("wave").asText(), text(node, "score").map(Score::of));
    }

    private static Optional<String> text(JsonNode of, String name) {
        return of.hasNonNull(name) ? Optional.of(of.get(name).asText()) : Optional.empty();
    }
}
