package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV as rules.md has it: UTF-8 without byte order mark, comma and quote, a header row. */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final Path folder;
    private final Faults faults;
    private final Set<String> torn = new HashSet<>();

    CsvFile(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** The rows of a file that must be there. */
    List<Row> required(String file, List<String> columns) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            faults.in(file, "missing-file");
            torn.add(file);
            return List.of();
        }
        return optional(file, columns);
    }

    /** The rows of a file, none where it is not there. */
    List<Row> optional(String file, List<String> columns) {
        if (!Files.isRegularFile(folder.resolve(file))) {
            return List.of();
        }
        String text = TextFile.read(folder, file, faults);
        int before = faults.count();
        List<Row> rows = text == null ? List.of() : rows(file, text, columns);
        if (text == null || faults.count() > before) {
            torn.add(file);
        }
        rows.forEach(row -> row.checkCharacters(columns));
        return rows;
    }

    /** Whether every row was read: else nothing can be said of what refers to the file. */
    boolean whole(String file) {
        return !torn.contains(file);
    }

    private List<Row> rows(String file, String text, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        long line = 0;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> header = null;
            var records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                int start = (int) line + 1;
                // a quoted cell may hold line breaks
                line = Math.max(line + 1, parser.getCurrentLineNumber());
                if (blank(record)) {
                    continue;
                }
                if (header == null) {
                    header = header(file, record, columns);
                } else if (record.size() != header.size()) {
                    faults.at(file, start, "", "cell-count", record.size(), header.size());
                } else {
                    rows.add(new Row(file, start, cells(header, record), faults));
                }
            }
            if (header == null) {
                faults.in(file, "no-header", String.join(",", columns));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.at(file, (int) line + 1, "", "malformed-csv");
        }
        return rows;
    }

    private static boolean blank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isEmpty();
    }

    private List<String> header(String file, CSVRecord record, List<String> columns) {
        List<String> header = record.toList();
        Set<String> seen = new HashSet<>();
        for (String column : header) {
            if (!seen.add(column)) {
                faults.at(file, 1, column, "column-twice");
            }
        }
        for (String column : columns) {
            if (!seen.contains(column)) {
                faults.at(file, 1, column, "missing-column");
            }
        }
        return header;
    }

    private static Map<String, String> cells(List<String> header, CSVRecord record) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.get(i));
        }
        return cells;
    }
}
