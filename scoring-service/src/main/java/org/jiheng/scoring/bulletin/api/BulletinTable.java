package org.jiheng.scoring.bulletin.api;

import java.util.List;
import java.util.Optional;

import org.jiheng.kit.export.Sheet;
import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.score.Score;

/** The results that a bulletin announces, a unit a row; each row says whose they are, so that it can be cut out. */
final class BulletinTable {
    private static final List<String> COLUMNS = List.of(
            "bulletin",
            "version",
            "digest",
            "tier",
            "tier_name",
            "rank",
            "unit",
            "name",
            "indicators",
            "review",
            "deduction_raw",
            "deduction",
            "total",
            "grade");

    private static final List<String> FIGURES = List.of(
            "bulletin",
            "tier",
            "tier_name",
            "units",
            "excellent",
            "good",
            "average",
            "open",
            "highest",
            "lowest",
            "median");

    private BulletinTable() {}

    /** The units, then what tiers have together. */
    static List<Sheet> sheets(IssuedBulletin issued) {
        return List.of(
                new Sheet("得分、名次和等次", COLUMNS, rows(issued)::forEach),
                new Sheet("分层面统计", FIGURES, figures(issued)::forEach));
    }

    private static List<List<String>> figures(IssuedBulletin issued) {
        return issued.statistics().stream()
                .map(tier -> List.of(
                        issued.bulletin().number().toString(),
                        tier.tier(),
                        issued.names().tier(tier.tier()),
                        Integer.toString(tier.units()),
                        Integer.toString(tier.excellent()),
                        Integer.toString(tier.good()),
                        Integer.toString(tier.average()),
                        Integer.toString(tier.open()),
                        tier.highest().toPlainString(),
                        tier.lowest().toPlainString(),
                        tier.median().toPlainString()))
                .toList();
    }

    private static List<List<String>> rows(IssuedBulletin issued) {
        return issued.result().rows().stream().map(row -> cells(issued, row)).toList();
    }

    private static List<String> cells(IssuedBulletin issued, ResultRow row) {
        return List.of(
                issued.bulletin().number().toString(),
                Integer.toString(issued.result().version()),
                issued.result().digest(),
                row.tier(),
                issued.names().tier(row.tier()),
                Integer.toString(row.rank()),
                row.unit(),
                row.name(),
                score(row.indicators()),
                score(row.review()),
                row.rawDeduction().toString(),
                row.deduction().toString(),
                row.total().toString(),
                row.grade().map(Grade::name).orElse(""));
    }

    private static String score(Optional<Score> score) {
        return score.map(Score::toString).orElse("");
    }
}
