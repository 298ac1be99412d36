package org.jiheng.survey.export;

import org.jiheng.kit.refusal.Refusal;

/** No answers of a reasonable number were found that a unit's hidden groups together would score like that. */
public final class NoMadeUpAnswers extends Refusal {
    NoMadeUpAnswers(String unit) {
        super(Kind.CONFLICT, "no-made-up-answers", unit);
    }
}
