package org.jiheng.inspection.deduction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jiheng.inspection.points.Points;

/**
 * What an act on a finding puts into the ledger.
 *
 * @param move the act, which has the two dates
 */
public record Posting(
        UUID finding,
        String unit,
        EntryKind kind,
        Points points,
        String move,
        Instant recordedAt,
        LocalDate occurredOn) {}
