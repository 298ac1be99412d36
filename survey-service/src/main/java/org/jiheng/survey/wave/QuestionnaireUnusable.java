package org.jiheng.survey.wave;

import org.jiheng.kit.refusal.Refusal;
import org.jiheng.survey.cycle.Cycle;

/** A wave cannot be opened with nothing to ask, nobody to ask about, or more options than a packed rating can tell apart. */
public final class QuestionnaireUnusable extends Refusal {
    public QuestionnaireUnusable(Cycle cycle, int units) {
        super(
                Kind.INVALID,
                "questionnaire-unusable",
                Questionnaire.MOST_OPTIONS,
                cycle.code(),
                cycle.review().dimensions().size(),
                cycle.review().groups().size(),
                units,
                cycle.review().options().size());
    }
}
