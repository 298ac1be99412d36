package org.jiheng.scoring.analysis.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jiheng.scoring.analysis.GoodPractice;
import org.jiheng.scoring.analysis.GoodPractice.Withdrawal;

/**
 * @param version of the results that it stands beside
 * @param withdrawnAt absent where it stands
 */
public record GoodPracticeResponse(
        UUID goodPractice,
        String cycle,
        int version,
        String unit,
        String practice,
        String reason,
        LocalDate occurredOn,
        Instant recordedAt,
        LocalDate withdrawalOccurredOn,
        Instant withdrawnAt,
        String withdrawalReason) {
    static GoodPracticeResponse of(GoodPractice practice) {
        return new GoodPracticeResponse(
                practice.id(),
                practice.cycle(),
                practice.version(),
                practice.unit(),
                practice.practice(),
                practice.reason(),
                practice.dates().occurredOn(),
                practice.dates().recordedAt(),
                practice.withdrawal()
                        .map(withdrawal -> withdrawal.dates().occurredOn())
                        .orElse(null),
                practice.withdrawal()
                        .map(withdrawal -> withdrawal.dates().recordedAt())
                        .orElse(null),
                practice.withdrawal().map(Withdrawal::reason).orElse(null));
    }
}
