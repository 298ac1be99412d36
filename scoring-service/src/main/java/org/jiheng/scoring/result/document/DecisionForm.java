package org.jiheng.scoring.result.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.decision.Basis;
import org.jiheng.scoring.decision.CutOff;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionState;
import org.jiheng.scoring.decision.GradeByHand;
import org.jiheng.scoring.decision.Matter;
import org.jiheng.scoring.grade.Grade;

/** A decision in force as the document spells it: what was decided, and on which figures. Who did is no part of it. */
final class DecisionForm {
    private DecisionForm() {}

    static String write(Decision decision) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("decision", decision.id().toString())
                .put("tier", decision.matter().tier());
        if (decision.matter() instanceof CutOff chosen) {
            ArrayNode excellent = node.putArray("excellent");
            chosen.excellent().forEach(excellent::add);
        } else if (decision.matter() instanceof GradeByHand given) {
            node.put("unit", given.unit()).put("grade", given.grade().name());
        }
        ObjectNode figures = node.putObject("restsOn");
        decision.basis().figures().forEach(figures::put);
        return CanonicalText.of(node);
    }

    static Decision read(JsonNode node) {
        Map<String, String> figures = new TreeMap<>();
        node.get("restsOn")
                .fields()
                .forEachRemaining(
                        figure -> figures.put(figure.getKey(), figure.getValue().asText()));
        return Decision.restored(
                UUID.fromString(node.get("decision").asText()),
                matter(node),
                Basis.of(figures),
                DecisionState.DECIDED,
                2,
                "");
    }

    private static Matter matter(JsonNode node) {
        String tier = node.get("tier").asText();
        if (!node.has("excellent")) {
            return new GradeByHand(
                    tier,
                    node.get("unit").asText(),
                    Grade.valueOf(node.get("grade").asText()));
        }
        List<String> excellent = new ArrayList<>();
        node.get("excellent").forEach(unit -> excellent.add(unit.asText()));
        return new CutOff(tier, excellent);
    }
}
