package org.jiheng.scoring.standing.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.Standing;
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
        return read(topic -> standings.find(topic, unit));
    }

    /** The facts of one standing alone. */
    static UnitFacts read(Standing standing) {
        return read(
                topic -> Optional.of(standing).filter(one -> one.key().topic().equals(topic)));
    }

    private static UnitFacts read(Function<String, Optional<Standing>> find) {
        Optional<Standing> indicators = find.apply(Topics.INDICATOR_STANDINGS);
        return new UnitFacts(
                list(indicators, "indicators", FactsReader::indicator),
                new Vetoes(list(indicators, "vetoes", FactsReader::veto)),
                list(find.apply(Topics.REVIEW_STANDINGS), "waves", FactsReader::wave),
                list(find.apply(Topics.DEDUCTION_STANDINGS), "deductions", FactsReader::deduction));
    }

    private static <T> List<T> list(Optional<Standing> standing, String name, Function<JsonNode, T> read) {
        List<T> facts = new ArrayList<>();
        standing.ifPresent(one -> one.data().get(name).forEach(fact -> facts.add(read.apply(fact))));
        return facts;
    }

    private static Points deduction(JsonNode node) {
        return Points.of(node.get("points").asText());
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
