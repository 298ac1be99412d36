package org.jiheng.scoring.publicview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.SchemeNames;
import org.jiheng.scoring.score.Total;

/**
 * 公开结果: ranks, grades and totals of the latest published version, and what announced it. Nothing else of a unit.
 *
 * @param title of the evaluation, in Chinese
 * @param corrects the published version that this one replaces
 * @param tiers in the scheme's order
 * @param bulletin empty while it has none
 */
public record PublicResult(
        String cycle,
        String title,
        int version,
        Optional<Integer> corrects,
        Instant publishedAt,
        List<Tier> tiers,
        Optional<Bulletin> bulletin) {
    public PublicResult {
        tiers = List.copyOf(tiers);
    }

    /** @param units by rank */
    public record Tier(String code, String name, List<Unit> units) {
        public Tier {
            units = List.copyOf(units);
        }
    }

    /** @param grade empty where the scheme leaves it open */
    public record Unit(int rank, String code, String name, Total total, Optional<Grade> grade) {}

    /** @param replaces the number of the bulletin that it takes the place of */
    public record Bulletin(String number, String title, String body, LocalDate issuedOn, Optional<String> replaces) {}

    public static PublicResult of(PublishedResult result, SchemeNames names, Optional<IssuedBulletin> issued) {
        Map<String, List<Unit>> tiers = new LinkedHashMap<>();
        for (ResultRow row : result.rows()) {
            tiers.computeIfAbsent(row.tier(), tier -> new ArrayList<>())
                    .add(new Unit(row.rank(), row.unit(), row.name(), row.total(), row.grade()));
        }
        return new PublicResult(
                result.cycle(),
                names.title(),
                result.version(),
                result.corrects(),
                result.publishedAt(),
                tiers.entrySet().stream()
                        .map(tier -> new Tier(tier.getKey(), names.tier(tier.getKey()), tier.getValue()))
                        .toList(),
                issued.map(PublicResult::bulletin));
    }

    private static Bulletin bulletin(IssuedBulletin issued) {
        return new Bulletin(
                issued.bulletin().number().toString(),
                issued.title(),
                issued.bulletin().body(),
                issued.bulletin().dates().occurredOn(),
                issued.replaced().map(replaced -> replaced.number().toString()));
    }
}
