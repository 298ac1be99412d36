package org.jiheng.scoring.decision.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;
import org.jiheng.scoring.decision.CutOff;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionStory;
import org.jiheng.scoring.decision.DecisionStory.Word;
import org.jiheng.scoring.decision.GradeByHand;

/**
 * @param kind CUT_OFF or GRADE
 * @param state PROPOSED, DECIDED, REJECTED or VOID
 * @param restsOn the figures as they were when it was proposed
 * @param became of a VOID one: what they were when it became so
 * @param version by which {@code If-Match} names it
 */
public record DecisionResponse(
        UUID decision,
        String kind,
        String tier,
        List<String> excellent,
        String unit,
        String grade,
        String state,
        String reason,
        LocalDate occurredOn,
        Instant recordedAt,
        String decisionReason,
        LocalDate decisionOccurredOn,
        Instant decidedAt,
        Instant voidedAt,
        Map<String, String> restsOn,
        Map<String, String> became,
        @JsonProperty("version") long number)
        implements Versioned {
    static DecisionResponse of(DecisionStory story) {
        Decision decision = story.decision();
        Optional<Word> answer = story.answer();
        return new DecisionResponse(
                decision.id(),
                decision.matter().kind().name(),
                decision.matter().tier(),
                decision.matter() instanceof CutOff chosen ? chosen.excellent() : null,
                decision.matter() instanceof GradeByHand given ? given.unit() : null,
                decision.matter() instanceof GradeByHand given ? given.grade().name() : null,
                decision.state().name(),
                story.proposal().reason(),
                story.proposal().occurredOn(),
                story.proposal().recordedAt(),
                answer.map(Word::reason).orElse(null),
                answer.map(Word::occurredOn).orElse(null),
                answer.map(Word::recordedAt).orElse(null),
                story.voidedAt().orElse(null),
                decision.basis().figures(),
                story.became()
                        .<Map<String, String>>map(basis -> basis.figures())
                        .orElse(null),
                decision.version());
    }

    @Override
    @JsonIgnore
    public Version version() {
        return new Version(number);
    }
}
