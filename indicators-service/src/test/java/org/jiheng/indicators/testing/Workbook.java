package org.jiheng.indicators.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as nobody's spreadsheet writes them. */
public final class Workbook {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbook() {}

    /** Of these rows, not packed at all. */
    public static byte[] of(List<List<String>> rows) {
        StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
        for (List<String> row : rows) {
            sheet.append("<row>");
            row.forEach(cell ->
                    sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        return zipped(Deflater.NO_COMPRESSION, sheet.toString().getBytes(StandardCharsets.UTF_8), 1);
    }

    /** Of a few kilobytes that unpack to so many megabytes. */
    public static byte[] bomb(int megabytes) {
        return zipped(Deflater.BEST_COMPRESSION, new byte[1 << 20], megabytes);
    }

    private static byte[] zipped(int level, byte[] sheet, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"x/relationships\"><sheet name=\"1\" r:id=\"a\"/></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></R>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < times; i++) {
                zip.write(sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
