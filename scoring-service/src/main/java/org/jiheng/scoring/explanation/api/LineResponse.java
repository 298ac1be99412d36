package org.jiheng.scoring.explanation.api;

import java.util.List;
import java.util.Map;

import org.jiheng.scoring.explanation.Line;
import org.jiheng.scoring.explanation.Source;
import org.jiheng.scoring.score.NamedVeto;

/**
 * A line of an explanation. The exact amounts of the lines below one add up to its own; a rounding is a line of its own.
 *
 * @param code the scheme's or the source's; absent where there is only one such line; several, with a comma between them, where they are in one
 * @param source whose standing says it
 * @param revision of that standing, as a string of digits; absent where it has not arrived
 * @param amount what it adds to the total (to the coverage, in an explanation of that)
 * @param figures that the amount comes from
 * @param vetoes the acts of those that strike it
 * @param act the opaque id of what moved it, which its source resolves for those entitled
 */
public record LineResponse(
        String kind,
        String code,
        String name,
        String state,
        String stateName,
        RuleResponse rule,
        String source,
        String revision,
        FractionResponse amount,
        List<FigureResponse> figures,
        List<String> vetoes,
        String act,
        List<LineResponse> lines) {

    /** @param clause where the plan says it */
    public record RuleResponse(String code, String clause, String name) {}

    public record FigureResponse(String figure, String name, FractionResponse value) {}

    static LineResponse of(Line line, Map<Source, Long> revisions, Words words) {
        Long revision = revisions.get(line.source());
        return new LineResponse(
                line.kind().name(),
                line.code().isEmpty() ? null : line.code(),
                words.name(line),
                line.state().name(),
                words.name("state", line.state()),
                new RuleResponse(line.rule().name(), words.clause(line.rule()), words.name("rule", line.rule())),
                line.source().name(),
                revision == null ? null : revision.toString(),
                FractionResponse.of(line.amount()),
                figures(line, words),
                line.strikes().stream().map(NamedVeto::act).toList(),
                line.act().orElse(null),
                line.lines().stream().map(below -> of(below, revisions, words)).toList());
    }

    private static List<FigureResponse> figures(Line line, Words words) {
        return line.figures().entrySet().stream()
                .map(figure -> new FigureResponse(
                        figure.getKey().name(),
                        words.name("figure", figure.getKey()),
                        FractionResponse.of(figure.getValue(), figure.getKey().places())))
                .toList();
    }
}
