package org.jiheng.indicators.change;

import java.util.Optional;
import java.util.UUID;

/**
 * That an approved plan be changed.
 *
 * @param person who asked, issuer and subject
 * @param becameVersion which version of the plan it made, once approved
 */
public record ChangeRequest(
        UUID id,
        String unit,
        String reason,
        ChangeState state,
        String person,
        Optional<Integer> becameVersion,
        Optional<String> decisionReason) {
    public static ChangeRequest asked(UUID id, String unit, String reason, String person) {
        return new ChangeRequest(id, unit, reason, ChangeState.ASKED, person, Optional.empty(), Optional.empty());
    }

    /** @param decider issuer and subject, another than who asked */
    public ChangeRequest approved(String decider, int version) {
        refuseUnlessOpen(decider);
        return new ChangeRequest(
                id, unit, reason, ChangeState.APPROVED, person, Optional.of(version), Optional.empty());
    }

    /** @param decider issuer and subject, another than who asked */
    public ChangeRequest declined(String decider, String why) {
        refuseUnlessOpen(decider);
        return new ChangeRequest(id, unit, reason, ChangeState.DECLINED, person, Optional.empty(), Optional.of(why));
    }

    private void refuseUnlessOpen(String decider) {
        if (state != ChangeState.ASKED) {
            throw new ChangeDecided(id, state);
        }
        if (decider.equals(person)) {
            throw new AskerCannotDecide(id);
        }
    }
}
