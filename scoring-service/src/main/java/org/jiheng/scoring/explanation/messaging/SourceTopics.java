package org.jiheng.scoring.explanation.messaging;

import java.util.EnumMap;
import java.util.Map;

import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.explanation.Source;

/** The topics on which a unit's facts arrive. */
public final class SourceTopics {
    private static final Map<Source, String> TOPICS = new EnumMap<>(Map.of(
            Source.SCHEME, Topics.CYCLES,
            Source.UNIT, Topics.UNITS,
            Source.INDICATORS, Topics.INDICATOR_STANDINGS,
            Source.REVIEW, Topics.REVIEW_STANDINGS,
            Source.DEDUCTIONS, Topics.DEDUCTION_STANDINGS));

    private SourceTopics() {}

    public static String of(Source source) {
        return TOPICS.get(source);
    }

    static SubjectKey subject(Source source, String cycle, String unit) {
        return new SubjectKey(of(source), source == Source.SCHEME ? cycle : cycle + "/" + unit);
    }
}
