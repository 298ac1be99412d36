package org.jiheng.systemtests.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands in files for people. */
public final class Papers {
    private static final String CELLS = "xl/sharedStrings.xml";

    private Papers() {}

    /** The text of a PDF, without the ends of lines. */
    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of an XLSX workbook that hold text, as XML. */
    public static String cells(byte[] workbook) {
        try {
            Path kept = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                byte[] cells = zip.getInputStream(zip.getEntry(CELLS)).readAllBytes();
                return new String(cells, StandardCharsets.UTF_8);
            } finally {
                Files.delete(kept);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
