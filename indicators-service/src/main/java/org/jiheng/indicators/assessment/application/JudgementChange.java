package org.jiheng.indicators.assessment.application;

import java.util.UUID;

import org.jiheng.indicators.assessment.Judgement;

/** A judgement as the audit log keeps it. */
record JudgementChange(UUID judgement, String state) {
    static JudgementChange of(Judgement judgement) {
        return new JudgementChange(judgement.id(), judgement.state().name());
    }

    static String subject(String cycle, Judgement judgement) {
        return IndicatorChanges.subject(cycle, judgement.indicator());
    }
}
