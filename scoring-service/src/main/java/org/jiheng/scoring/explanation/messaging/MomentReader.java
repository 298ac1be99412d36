package org.jiheng.scoring.explanation.messaging;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.explanation.Moment;
import org.jiheng.scoring.explanation.Source;
import org.jiheng.scoring.explanation.usecase.SchemeWords;
import org.jiheng.scoring.explanation.usecase.ToldMoment;
import org.jiheng.scoring.standing.KeptStanding;
import org.jiheng.scoring.standing.messaging.FactsReader;
import org.jiheng.scoring.standing.messaging.SchemeReader;

/** Reads what was known of a unit from the standings that say it. */
final class MomentReader {
    private MomentReader() {}

    /** Empty without the cycle's or the unit's own standing. */
    static Optional<ToldMoment> read(String unit, Map<Source, KeptStanding> standings, Map<Source, Long> revisions) {
        if (!standings.containsKey(Source.SCHEME) || !standings.containsKey(Source.UNIT)) {
            return Optional.empty();
        }
        JsonNode scheme = standings.get(Source.SCHEME).data().get("scheme");
        JsonNode own = standings.get(Source.UNIT).data();
        Map<String, JsonNode> byTopic = new HashMap<>();
        standings.forEach((source, standing) -> byTopic.put(SourceTopics.of(source), standing.data()));
        Moment moment = new Moment(
                unit,
                own.get("tier").asText(),
                revisions,
                SchemeReader.rules(scheme),
                SchemeReader.grading(scheme),
                FactsReader.read(topic -> Optional.ofNullable(byTopic.get(topic))),
                acts(byTopic.get(Topics.INDICATOR_STANDINGS)),
                Optional.ofNullable(byTopic.get(Topics.REVIEW_STANDINGS))
                        .map(GroupLinesReader::read)
                        .orElse(Map.of()));
        return Optional.of(new ToldMoment(moment, own.get("name").asText(), words(scheme)));
    }

    /** @param indicators null before they have arrived */
    private static Map<String, String> acts(JsonNode indicators) {
        Map<String, String> acts = new HashMap<>();
        if (indicators != null) {
            indicators.get("indicators").forEach(indicator -> {
                if (indicator.has("act")) {
                    acts.put(
                            indicator.get("indicator").asText(),
                            indicator.get("act").asText());
                }
            });
        }
        return acts;
    }

    private static SchemeWords words(JsonNode scheme) {
        Map<String, String> clauses = new HashMap<>();
        scheme.path("clauses")
                .properties()
                .forEach(
                        clause -> clauses.put(clause.getKey(), clause.getValue().asText()));
        return new SchemeWords(
                names(scheme.get("components")),
                names(scheme.at("/review/groups")),
                names(scheme.get("tiers")),
                names(scheme.at("/veto/areas")),
                clauses);
    }

    private static Map<String, String> names(JsonNode named) {
        Map<String, String> names = new LinkedHashMap<>();
        named.forEach(
                each -> names.put(each.get("code").asText(), each.get("name").asText()));
        return names;
    }
}
