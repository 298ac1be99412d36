package org.jiheng.scoring.bulletin.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.scoring.bulletin.Bulletin;
import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.bulletin.TierStatistics;

/**
 * @param number as it is written, such as 榕绩通报〔2013〕1号
 * @param version of the results that it announces
 * @param digest of those results, SHA-256 in lower-case hexadecimal
 * @param replaces the bulletin that it takes the place of
 * @param tiers in the scheme's order
 */
public record BulletinResponse(
        UUID bulletin,
        String cycle,
        int version,
        String digest,
        String number,
        String body,
        String addressees,
        String title,
        UUID replaces,
        String replacesNumber,
        LocalDate issuedOn,
        Instant recordedAt,
        List<TierFigures> tiers) {
    /**
     * @param open units whose grade the scheme leaves open
     * @param median between the two in the middle where their number is even
     */
    public record TierFigures(
            String tier,
            String name,
            int units,
            int excellent,
            int good,
            int average,
            int open,
            String highest,
            String lowest,
            String median) {
        static TierFigures of(TierStatistics tier, String name) {
            return new TierFigures(
                    tier.tier(),
                    name,
                    tier.units(),
                    tier.excellent(),
                    tier.good(),
                    tier.average(),
                    tier.open(),
                    tier.highest().toPlainString(),
                    tier.lowest().toPlainString(),
                    tier.median().toPlainString());
        }
    }

    static BulletinResponse of(IssuedBulletin issued) {
        Bulletin bulletin = issued.bulletin();
        return new BulletinResponse(
                bulletin.id(),
                bulletin.cycle(),
                bulletin.version(),
                issued.result().digest(),
                bulletin.number().toString(),
                bulletin.body(),
                bulletin.addressees().orElse(null),
                issued.title(),
                bulletin.replaces().orElse(null),
                issued.replaced().map(replaced -> replaced.number().toString()).orElse(null),
                bulletin.dates().occurredOn(),
                bulletin.dates().recordedAt(),
                issued.statistics().stream()
                        .map(tier -> TierFigures.of(tier, issued.names().tier(tier.tier())))
                        .toList());
    }
}
