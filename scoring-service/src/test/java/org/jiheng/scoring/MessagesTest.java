package org.jiheng.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.kit.testing.MessagesContract;
import org.jiheng.scoring.explanation.FigureName;
import org.jiheng.scoring.explanation.LineKind;
import org.jiheng.scoring.explanation.LineState;
import org.jiheng.scoring.explanation.Rule;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.OrderingFigure;
import org.jiheng.scoring.score.Reach;

class MessagesTest extends MessagesContract {
    private static final Map<String, Enum<?>[]> NAMED_IN_EXPLANATIONS = Map.of(
            "line", LineKind.values(),
            "state", LineState.values(),
            "rule", Rule.values(),
            "figure", FigureName.values(),
            "order", OrderingFigure.values(),
            "reach", Reach.values(),
            "grade", Grade.values());

    /** What the service itself does, as the audit log calls it. */
    @Override
    protected Set<String> otherNames() {
        return Set.of("void-decision");
    }

    @Override
    protected Set<String> composed() {
        return NAMED_IN_EXPLANATIONS.entrySet().stream()
                .flatMap(named -> Arrays.stream(named.getValue())
                        .map(value -> named.getKey() + "-"
                                + value.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.toSet());
    }
}
