package org.jiheng.scoring.result;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitScore;

/**
 * A cycle's results as CSV: tiers in the scheme's order, then rank, then unit code; plain notation, scores with 6
 * decimals, deductions 2, total 8; a missing score or an open grade is an empty cell.
 */
public record ResultTable(List<TierRanking> rankings) {
    private static final String HEADER = "tier,rank,unit,indicators,review,deduction_raw,deduction,total,grade\n";

    public ResultTable {
        rankings = List.copyOf(rankings);
    }

    public String csv() {
        return rankings.stream()
                .flatMap(ranking -> ranking.entries().stream())
                .map(ResultTable::line)
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(RankedUnit place) {
        UnitScore score = place.score();
        return Stream.of(
                        score.tier(),
                        Integer.toString(place.rank()),
                        score.unit(),
                        score.indicators().map(Score::toString).orElse(""),
                        score.review().map(Score::toString).orElse(""),
                        score.deduction().raw().toString(),
                        score.deduction().counted().toString(),
                        score.total().toString(),
                        place.grade().map(Grade::name).orElse(""))
                .map(ResultTable::cell)
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** Codes hold neither commas nor line breaks, but may hold quotes. */
    private static String cell(String text) {
        return text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
