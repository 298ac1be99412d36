package org.jiheng.localstack.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jiheng.localstack.evaluationpackage.Unit;
import org.jiheng.localstack.terminal.Table;
import org.jiheng.localstack.terminal.Table.Side;

/** What came out: results.csv of the scoring service, and the same as tables for a reader. */
public final class Results {
    private static final Person READER = Person.reader();
    private static final List<Side> SIDES =
            List.of(Side.RIGHT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT);

    private final LoadContext context;

    public Results(LoadContext context) {
        this.context = context;
    }

    /** As the service sent it. */
    public String csv() {
        return scoring().getText(READER, context.cyclePath() + "/results.csv");
    }

    /** One table a tier, in the scheme's order. */
    public void print(PrintStream out) {
        Map<String, Unit> units =
                context.evaluationPackage().units().stream().collect(Collectors.toMap(Unit::unit, Function.identity()));
        Map<String, List<CSVRecord>> tiers = rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("tier"), java.util.LinkedHashMap::new, Collectors.toList()));
        tiers.forEach((tier, rows) -> {
            out.println();
            out.println(context.words().text("ranking.title", tierName(tier), rows.size()));
            table(rows, units).lines().forEach(line -> out.println("  " + line));
        });
        out.println();
    }

    private Table table(List<CSVRecord> rows, Map<String, Unit> units) {
        Table table = new Table(
                SIDES, Arrays.asList(context.words().text("ranking.heading").split("\\|")));
        for (CSVRecord row : rows) {
            table.add(List.of(
                    row.get("rank"),
                    row.get("unit"),
                    units.get(row.get("unit")).name(),
                    row.get("indicators"),
                    row.get("review"),
                    row.get("deduction"),
                    row.get("total"),
                    grade(row.get("grade"))));
        }
        return table;
    }

    private String grade(String code) {
        return code.isEmpty() ? "" : context.words().text("grade." + code);
    }

    private String tierName(String code) {
        JsonNode tiers = context.evaluationPackage().scheme().json().path("tiers");
        for (JsonNode tier : tiers) {
            if (tier.path("code").asText().equals(code)) {
                return tier.path("name").asText() + " " + code;
            }
        }
        return code;
    }

    private List<CSVRecord> rows() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(csv()))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServiceClient scoring() {
        return context.client(context.urls().scoring());
    }
}
