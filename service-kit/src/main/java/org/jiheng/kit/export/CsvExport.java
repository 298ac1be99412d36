package org.jiheng.kit.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import jakarta.ws.rs.core.StreamingOutput;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV (RFC 4180) for spreadsheets: with a byte order mark, without which Excel does not read Chinese. */
public final class CsvExport implements StreamingOutput {
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@＝＋－＠\\t\\r\\n].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

    private final List<String> columns;
    private final Rows<List<String>> rows;

    private CsvExport(List<String> columns, Rows<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public static CsvExport of(List<String> columns, Rows<List<String>> rows) {
        return new CsvExport(columns, rows);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(columns);
        rows.each(row -> print(csv, row));
        csv.flush();
    }

    private static void print(CSVPrinter csv, List<String> row) {
        try {
            csv.printRecord(row.stream().map(CsvExport::harmless).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet computes what begins like a formula; after an apostrophe it shows it instead, as it does what began so already. Numbers stay as they are. */
    static String harmless(String cell) {
        boolean formula = cell != null
                && FORMULA.matcher(cell).matches()
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    /** What {@link #harmless} made of a cell, as it was: what is given out is taken back unchanged. */
    public static String unescaped(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
