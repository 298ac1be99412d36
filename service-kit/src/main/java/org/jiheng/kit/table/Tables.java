package org.jiheng.kit.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.kit.export.CsvExport;
import org.jiheng.kit.refusal.Fault;

/** Reads an uploaded table. */
public final class Tables {
    private final Columns columns;
    private final int mostRows;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private Map<Column, Integer> places;
    private long characters;

    private Tables(Columns columns, int mostRows) {
        this.columns = columns;
        this.mostRows = mostRows;
    }

    /**
     * @throws TableUnreadable if it is no such table; @throws TableTooLarge beyond the bounds; @throws ColumnsFaulty if
     *     the header is wrong. What is wrong in the rows is among the table's faults.
     */
    public static Table read(byte[] file, TableForm form, Columns columns, int mostRows) {
        Tables reading = new Tables(columns, mostRows);
        List<String> unread =
                form == TableForm.CSV ? CsvFile.each(file, reading::take) : new WorkbookFile(file).each(reading::take);
        if (reading.places == null) {
            throw new TableUnreadable("table-empty");
        }
        if (reading.rows.isEmpty()) {
            throw new TableUnreadable("table-without-rows");
        }
        return new Table(reading.rows, reading.faults, unread);
    }

    private void take(RawRow row) {
        if (row.cells().size() > TableBounds.COLUMNS
                && row.cells().stream().skip(TableBounds.COLUMNS).anyMatch(cell -> !cell.isEmpty())) {
            throw new TableTooLarge("too-many-columns", TableBounds.COLUMNS);
        }
        if (row.isEmpty()) {
            return;
        }
        if (places == null) {
            places = columns.places(row);
            return;
        }
        if (rows.size() == mostRows) {
            throw new TableTooLarge("too-many-rows", mostRows);
        }
        characters +=
                row.cells().stream().mapToLong(cell -> cell.text().length()).sum();
        if (characters > TableBounds.ALL_CHARACTERS) {
            throw new TableTooLarge("too-much-text", TableBounds.ALL_CHARACTERS);
        }
        refuseBeyondTheHeader(row);
        rows.add(new TableRow(row.number(), cells(row, places)));
    }

    /** A comma too many moves all that follows into columns that are others': to cut it off would store that in silence. */
    private void refuseBeyondTheHeader(RawRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty() && !places.containsValue(i)) {
                faults.add(new Fault(
                        "/rows/" + row.number(),
                        "cell-without-column",
                        i + 1,
                        row.cell(i).text()));
            }
        }
    }

    private Map<String, String> cells(RawRow row, Map<Column, Integer> placed) {
        Map<String, String> cells = new HashMap<>();
        placed.forEach((column, place) -> {
            RawCell cell = row.cell(place);
            String said = column.said(CsvExport.unescaped(cell.text()));
            Optional<Fault> fault = cell.refused() == null
                    ? column.fault(said).or(() -> Text.fault(said))
                    : Optional.of(new Fault(CellRule.HERE, cell.refused(), cell.text()));
            if (fault.isPresent()) {
                faults.add(at("/rows/" + row.number() + "/" + column.name(), fault.get(), column));
            } else if (!said.isBlank()) {
                cells.put(column.name(), said);
            }
        });
        return cells;
    }

    /** The column's title, as the last of the arguments, for those who do not read its name. */
    private static Fault at(String path, Fault fault, Column column) {
        List<Object> arguments = new ArrayList<>(fault.arguments());
        arguments.add(column.title());
        return new Fault(path, fault.rule(), arguments);
    }
}
