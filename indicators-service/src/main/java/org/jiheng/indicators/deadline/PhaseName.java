package org.jiheng.indicators.deadline;

import java.util.Arrays;
import java.util.Optional;

/** Phases of the year (§六) by whose end something must exist, as a scheme's calendar calls them. */
public enum PhaseName {
    PLANNING,
    EVALUATION,
    SELF_ASSESSMENT,
    SELF_ASSESSMENT_REPORT,
    SEALED_SUBMISSION;

    /** Empty for a phase by whose end no unit has to have done anything. */
    public static Optional<PhaseName> named(String code) {
        return Arrays.stream(values())
                .filter(phase -> phase.name().equals(code))
                .findFirst();
    }
}
