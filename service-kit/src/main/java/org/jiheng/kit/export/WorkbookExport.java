package org.jiheng.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jakarta.ws.rs.core.StreamingOutput;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (XLSX) of one sheet. Every cell is text and says so: what is typed into it stays as it was typed, where a
 * spreadsheet would make the nearest binary fraction of a number.
 */
public final class WorkbookExport implements StreamingOutput {
    private static final String AS_TEXT = "@";

    private final String sheet;
    private final List<String> columns;
    private final Rows<List<String>> rows;
    private final int spareRows;

    private WorkbookExport(String sheet, List<String> columns, Rows<List<String>> rows, int spareRows) {
        this.sheet = sheet;
        this.columns = columns;
        this.rows = rows;
        this.spareRows = spareRows;
    }

    /** @param spareRows how many rows below hold text too, once somebody writes into them */
    public static WorkbookExport of(String sheet, List<String> columns, Rows<List<String>> rows, int spareRows) {
        return new WorkbookExport(sheet, columns, rows, spareRows);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Jiheng", "1.0");
        Worksheet page = workbook.newWorksheet(sheet);
        page.freezePane(0, 1);
        put(page, 0, columns);
        int[] row = {0};
        rows.each(cells -> put(page, ++row[0], cells));
        page.range(1, 0, Math.max(1, row[0] + spareRows), columns.size() - 1)
                .style()
                .format(AS_TEXT)
                .set();
        workbook.finish();
    }

    private static void put(Worksheet page, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (cell != null) {
                page.value(row, column, EscapedText.written(CsvExport.harmless(cell)));
            }
        }
    }
}
