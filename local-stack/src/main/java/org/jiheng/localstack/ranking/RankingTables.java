package org.jiheng.localstack.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiheng.localstack.terminal.Table;
import org.jiheng.localstack.terminal.Table.Side;
import org.jiheng.localstack.terminal.Words;

/** A table a tier, in the scheme's order. */
public final class RankingTables {
    private static final List<Side> SIDES = List.of(
            Side.RIGHT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT);

    private final Map<String, String> tiers;
    private final Map<String, String> unitNames;
    private final Words words;

    /** @param tiers code to name in the scheme's order */
    public RankingTables(Map<String, String> tiers, Map<String, String> unitNames, Words words) {
        this.tiers = tiers;
        this.unitNames = unitNames;
        this.words = words;
    }

    public List<String> lines(ResultRows results) {
        List<String> lines = new ArrayList<>();
        tiers.forEach((code, name) -> {
            lines.add("");
            lines.add(words.text("ranking.tier", name, code, results.ofTier(code).size()));
            lines.addAll(table(results.ofTier(code)).lines());
        });
        return lines;
    }

    private Table table(List<Map<String, String>> rows) {
        Table table = new Table(
                SIDES,
                List.of(
                        words.text("ranking.rank"),
                        words.text("ranking.unit"),
                        words.text("ranking.name"),
                        words.text("ranking.indicators"),
                        words.text("ranking.review"),
                        words.text("ranking.deduction"),
                        words.text("ranking.total"),
                        words.text("ranking.grade")));
        rows.forEach(row -> table.add(List.of(
                row.get("rank"),
                row.get("unit"),
                unitNames.getOrDefault(row.get("unit"), ""),
                row.get("indicators"),
                row.get("review"),
                row.get("deduction"),
                row.get("total"),
                grade(row.get("grade")))));
        return table;
    }

    private String grade(String grade) {
        return words.has("grade." + grade) ? words.text("grade." + grade) : grade;
    }
}
