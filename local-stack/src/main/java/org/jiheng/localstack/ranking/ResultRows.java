package org.jiheng.localstack.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of results.csv, in its order. */
public record ResultRows(List<Map<String, String>> rows) {
    static final List<String> COLUMNS = List.of(
            "tier", "rank", "unit", "indicators", "review", "deduction_raw", "deduction", "total", "grade");

    public static ResultRows parse(String csv) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = CSVParser.parse(csv, format)) {
            return new ResultRows(
                    parser.getRecords().stream().map(CSVRecord::toMap).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Map<String, String>> ofTier(String tier) {
        return rows.stream().filter(row -> tier.equals(row.get("tier"))).toList();
    }
}
