package org.jiheng.survey.ballot.api;

import java.util.List;
import java.util.function.Function;

import org.jiheng.kit.table.Column;
import org.jiheng.kit.table.Columns;
import org.jiheng.kit.table.Table;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TableRow;
import org.jiheng.kit.table.Tables;
import org.jiheng.survey.ballot.BallotsRefused;
import org.jiheng.survey.ballot.Sheet;
import org.jiheng.survey.ballot.SheetCheck;

/** Sheets as a table (CSV): the rows of the JSON batch. */
public final class SheetsTable {
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_RATINGS = 32_767;
    private static final Columns COLUMNS = Columns.of(
            Column.text("serial", "编号", SheetCheck.LONGEST_SERIAL).required(),
            Column.text("group", "评议主体", LONGEST_CODE).required(),
            Column.text("channel", "渠道", LONGEST_CODE).required(),
            Column.text("ratings", "评价", LONGEST_RATINGS).required());

    private SheetsTable() {}

    /**
     * Takes the sheets of a file.
     *
     * @throws org.jiheng.kit.table.RowsFaulty naming all that is wrong, by the file's rows and columns
     */
    public static <T> T take(byte[] file, int mostRows, Function<List<Sheet>, T> take) {
        Table table = Tables.read(file, TableForm.CSV, COLUMNS, mostRows);
        try {
            // a cell that could not be read leaves a gap in its sheet, which is refused for that too
            return take.apply(table.rows().stream().map(SheetsTable::sheet).toList());
        } catch (BallotsRefused refused) {
            table.refuse(refused.kind(), refused.faults());
            throw refused;
        }
    }

    private static Sheet sheet(TableRow row) {
        return new Sheet(cell(row, "serial"), cell(row, "group"), cell(row, "channel"), cell(row, "ratings"));
    }

    private static String cell(TableRow row, String column) {
        return row.text(column).orElse(null);
    }
}
