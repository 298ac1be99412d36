package org.jiheng.scoring.publicview.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.publicview.PublicResult;

/**
 * @param title of the evaluation, in Chinese
 * @param version the latest published one
 * @param corrects the published version that it replaces
 * @param bulletin absent while the version has none
 */
public record PublicResultResponse(
        String cycle,
        String title,
        int version,
        Integer corrects,
        Instant publishedAt,
        List<Tier> tiers,
        Announcement bulletin) {
    /** @param units by rank */
    public record Tier(String tier, String name, List<Unit> units) {
        static Tier of(PublicResult.Tier tier) {
            return new Tier(
                    tier.code(),
                    tier.name(),
                    tier.units().stream().map(Unit::of).toList());
        }
    }

    /** @param grade absent where the scheme leaves it open */
    public record Unit(int rank, String unit, String name, String total, String grade) {
        static Unit of(PublicResult.Unit unit) {
            return new Unit(
                    unit.rank(),
                    unit.code(),
                    unit.name(),
                    unit.total().toString(),
                    unit.grade().map(Grade::name).orElse(null));
        }
    }

    /** @param replaces the number of the bulletin that it takes the place of */
    public record Announcement(String number, String title, String body, LocalDate issuedOn, String replaces) {
        static Announcement of(PublicResult.Bulletin bulletin) {
            return new Announcement(
                    bulletin.number(),
                    bulletin.title(),
                    bulletin.body(),
                    bulletin.issuedOn(),
                    bulletin.replaces().orElse(null));
        }
    }

    static PublicResultResponse of(PublicResult result) {
        return new PublicResultResponse(
                result.cycle(),
                result.title(),
                result.version(),
                result.corrects().orElse(null),
                result.publishedAt(),
                result.tiers().stream().map(Tier::of).toList(),
                result.bulletin().map(Announcement::of).orElse(null));
    }
}
