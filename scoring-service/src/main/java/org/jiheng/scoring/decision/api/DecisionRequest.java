package org.jiheng.scoring.decision.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.scoring.decision.DecisionDraft;
import org.jiheng.scoring.decision.DecisionKind;
import org.jiheng.scoring.grade.Grade;

/**
 * @param tier of a CUT_OFF
 * @param excellent of a CUT_OFF: which of the tied units are EXCELLENT, as many as there are places left
 * @param unit of a GRADE
 * @param grade of a GRADE
 */
public record DecisionRequest(
        @NotNull DecisionKind kind,
        @Size(min = 1, max = 40) String tier,
        @Size(max = 1_000) List<@NotBlank @Size(max = 40) String> excellent,
        @Size(min = 1, max = 40) String unit,
        GivenGrade grade,
        @NotBlank @Size(max = 2000) String reason,
        LocalDate occurredOn) {
    /** What a hand can give. */
    public enum GivenGrade {
        EXCELLENT,
        GOOD,
        AVERAGE
    }

    DecisionDraft draft() {
        return new DecisionDraft(
                kind,
                Optional.ofNullable(tier),
                Optional.ofNullable(excellent),
                Optional.ofNullable(unit),
                Optional.ofNullable(grade).map(given -> Grade.valueOf(given.name())));
    }
}
