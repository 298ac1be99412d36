package org.jiheng.scoring.result.document;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Total;

/** A row of the result table as the document spells it; what is missing in the row is left out. */
public final class RowForm {
    private RowForm() {}

    public static String write(ResultRow row) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("unit", row.unit())
                .put("name", row.name())
                .put("tier", row.tier())
                .put("rank", row.rank())
                .put("deduction", row.deduction().toString())
                .put("rawDeduction", row.rawDeduction().toString())
                .put("total", row.total().toString());
        row.indicators().ifPresent(score -> node.put("indicators", score.toString()));
        row.review().ifPresent(score -> node.put("review", score.toString()));
        row.grade().ifPresent(grade -> node.put("grade", grade.name()));
        return CanonicalText.of(node);
    }

    public static ResultRow read(String text) {
        JsonNode node = CanonicalText.read(text);
        return new ResultRow(
                node.get("unit").asText(),
                node.get("name").asText(),
                node.get("tier").asText(),
                node.get("rank").intValue(),
                text(node, "indicators").map(Score::of),
                text(node, "review").map(Score::of),
                Points.of(node.get("deduction").asText()),
                Points.of(node.get("rawDeduction").asText()),
                Total.of(node.get("total").asText()),
                text(node, "grade").map(Grade::valueOf));
    }

    private static Optional<String> text(JsonNode of, String name) {
        return Optional.ofNullable(of.get(name)).map(JsonNode::asText);
    }
}
