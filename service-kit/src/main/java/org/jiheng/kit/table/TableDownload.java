package org.jiheng.kit.table;

import java.util.List;
import java.util.Locale;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.jiheng.kit.export.CsvExport;
import org.jiheng.kit.export.Rows;
import org.jiheng.kit.export.Sheet;
import org.jiheng.kit.export.WorkbookExport;
import org.jiheng.kit.problem.Messages;

/** A table on its way out, in the form in which it is taken back. */
public final class TableDownload {
    private static final int SPARE_ROWS = 200;

    private TableDownload() {}

    /** @param name of the file, without its ending */
    public static Response of(TableForm form, String name, List<String> columns, Rows<List<String>> rows) {
        return form == TableForm.CSV
                ? file(CsvExport.of(columns, rows), CsvExport.MEDIA_TYPE, name + ".csv")
                : file(WorkbookExport.of("1", columns, rows, SPARE_ROWS), TableForm.WORKBOOK_TYPE, name + ".xlsx");
    }

    /** A table with others that tell more of it: CSV has the first alone. */
    public static Response of(TableForm form, String name, List<Sheet> sheets) {
        return form == TableForm.CSV
                ? of(form, name, sheets.get(0).columns(), sheets.get(0).rows())
                : file(WorkbookExport.of(sheets, 0), TableForm.WORKBOOK_TYPE, name + ".xlsx");
    }

    /** @param language the caller's Accept-Language; null if there is none */
    public static Response template(TableForm form, String name, Columns columns, String language) {
        List<String> titles = Messages.language(language).equals(Locale.ENGLISH) ? columns.names() : columns.titles();
        return of(form, name, titles, row -> {});
    }

    private static Response file(StreamingOutput content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
