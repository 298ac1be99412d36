package org.jiheng.survey.cycle.messaging;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.standing.Standing;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.CycleState;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.cycle.ReviewScheme;
import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.cycle.WeightedCode;

/** Reads what this service needs of a cycle's standing. */
final class CycleReader {
    private CycleReader() {}

    static Cycle read(Standing standing) {
        JsonNode data = standing.data();
        JsonNode scheme = data.path("scheme");
        return new Cycle(
                data.path("cycle").asText(),
                data.path("jurisdiction").asText(),
                CycleState.valueOf(data.path("state").asText()),
                standing.revision(),
                workCalendar(scheme.path("workCalendar")),
                review(scheme.path("review")));
    }

    static ReviewWords words(Standing standing) {
        JsonNode scheme = standing.data().path("scheme");
        JsonNode review = scheme.path("review");
        return new ReviewWords(
                new ReviewWords.Title(text(scheme.at("/title/zh")), text(scheme.at("/title/en"))),
                each(review.path("dimensions"), CycleReader::named),
                each(review.path("options"), CycleReader::named),
                each(review.path("groups"), CycleReader::named),
                each(scheme.path("tiers"), CycleReader::named),
                each(
                        review.path("waves"),
                        wave -> new ReviewWords.Period(
                                code(wave),
                                wave.path("from").asText(),
                                wave.path("to").asText())));
    }

    private static ReviewWords.Named named(JsonNode node) {
        return new ReviewWords.Named(code(node), node.path("name").asText());
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }

    private static WorkCalendar workCalendar(JsonNode node) {
        return WorkCalendar.of(
                node.path("timeZone").asText(),
                each(node.path("holidays"), JsonNode::asText),
                each(node.path("makeUpWorkdays"), JsonNode::asText));
    }

    private static ReviewScheme review(JsonNode review) {
        return new ReviewScheme(
                each(review.path("dimensions"), CycleReader::weighted),
                each(review.path("options"), CycleReader::option),
                each(review.path("groups"), CycleReader::weighted),
                each(review.path("waves"), CycleReader::code),
                review.path("minimumGroupSize").intValue());
    }

    private static WeightedCode weighted(JsonNode node) {
        return new WeightedCode(code(node), Exact.of(node.path("weight").textValue()));
    }

    private static Option option(JsonNode node) {
        return new Option(
                code(node), Optional.ofNullable(node.path("value").textValue()).map(BigDecimal::new));
    }

    private static String code(JsonNode node) {
        return node.path("code").asText();
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }
}
