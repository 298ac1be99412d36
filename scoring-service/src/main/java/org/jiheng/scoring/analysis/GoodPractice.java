package org.jiheng.scoring.analysis;

import java.util.Optional;
import java.util.UUID;

import org.jiheng.kit.calendar.Dated;

/**
 * 有效做法, §四(六)1: what a unit does well, as the office records it beside a version of the results. What was written stays;
 * until the version is published it can be withdrawn.
 *
 * @param reason what in the results speaks for it
 */
public record GoodPractice(
        UUID id,
        String cycle,
        int version,
        String unit,
        String practice,
        String reason,
        Dated dates,
        String recordedBy,
        Optional<Withdrawal> withdrawal) {
    public record Withdrawal(Dated dates, String reason) {}

    /** @throws GoodPracticeWithdrawn if it is already */
    public GoodPractice withdrawn(Withdrawal by) {
        if (withdrawal.isPresent()) {
            throw new GoodPracticeWithdrawn(id);
        }
        return new GoodPractice(id, cycle, version, unit, practice, reason, dates, recordedBy, Optional.of(by));
    }
}
