package org.jiheng.kit.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import jakarta.ws.rs.core.StreamingOutput;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook (XLSX). Every cell is text and says so: what is typed into it stays as it was typed, where a
 * spreadsheet would make the nearest binary fraction of a number.
 */
public final class WorkbookExport implements StreamingOutput {
    private static final String AS_TEXT = "@";

    private final List<Sheet> sheets;
    private final int spareRows;

    private WorkbookExport(List<Sheet> sheets, int spareRows) {
        this.sheets = List.copyOf(sheets);
        this.spareRows = spareRows;
    }

    /** @param spareRows how many rows below hold text too, once somebody writes into them */
    public static WorkbookExport of(String sheet, List<String> columns, Rows<List<String>> rows, int spareRows) {
        return of(List.of(new Sheet(sheet, columns, rows)), spareRows);
    }

    /** @param spareRows how many rows below each table hold text too, once somebody writes into them */
    public static WorkbookExport of(List<Sheet> sheets, int spareRows) {
        return new WorkbookExport(sheets, spareRows);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Jiheng", "1.0");
        sheets.forEach(sheet -> write(sheet, workbook.newWorksheet(sheet.name())));
        workbook.finish();
    }

    private void write(Sheet sheet, Worksheet page) {
        page.freezePane(0, 1);
        put(page, 0, sheet.columns());
        int[] row = {0};
        sheet.rows().each(cells -> put(page, ++row[0], cells));
        page.range(1, 0, Math.max(1, row[0] + spareRows), sheet.columns().size() - 1)
                .style()
                .format(AS_TEXT)
                .set();
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
