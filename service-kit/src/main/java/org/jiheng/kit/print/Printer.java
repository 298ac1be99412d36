package org.jiheng.kit.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes a PDF of a page of XHTML, with Chinese fonts in it. Whatever a page may name, nothing is fetched: no image, no
 * style, no other page. The same page of the same moment is the same bytes.
 */
public final class Printer {
    static final String REGULAR_FONT = "Regular";
    static final String BOLD_FONT = "Bold";
    private static final String FONTS = "/fonts/ttf/NotoSansSC/NotoSansSC-";
    private static final String FAMILY = "Song";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final Semaphore places;
    private final long patienceMillis;

    /**
     * @param atOnce how many documents are made at once
     * @param patienceMillis how long another waits for its turn
     */
    public Printer(int atOnce, long patienceMillis) {
        this.places = new Semaphore(atOnce, true);
        this.patienceMillis = patienceMillis;
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param made what the document says of when it was made
     * @throws PrinterBusy if no place comes free in time: each document takes tens of megabytes while it is made
     */
    public byte[] print(String xhtml, String title, Instant made) {
        return print(List.of(xhtml), title, made);
    }

    /**
     * The same of a document that is made part by part, each from a new page on: what is laid out at once is held in memory
     * as a whole.
     */
    public byte[] print(List<String> parts, String title, Instant made) {
        return inTurn(parts, false, title, made);
    }

    /**
     * The same, with the page's structure in the document (PDF/UA), so that it can be read aloud. The page has a language and
     * a title.
     */
    public byte[] printTagged(String xhtml, String title, Instant made) {
        return inTurn(List.of(xhtml), true, title, made);
    }

    private byte[] inTurn(List<String> parts, boolean tagged, String title, Instant made) {
        takePlace();
        try {
            return rendered(parts, tagged, title, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new PrinterBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrinterBusy();
        }
    }

    private static byte[] rendered(List<String> parts, boolean tagged, String title, Instant made) throws IOException {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDFontSupplier regular = loaded(REGULAR_FONT, document);
            PDFontSupplier bold = loaded(BOLD_FONT, document);
            for (String part : parts) {
                PdfRendererBuilder builder = builder(part)
                        .useFont(regular, FAMILY, REGULAR, FontStyle.NORMAL, true)
                        .useFont(bold, FAMILY, BOLD, FontStyle.NORMAL, true)
                        .usePDDocument(document)
                        .usePdfUaAccessibility(tagged)
                        .useInitialPageNumber(document.getNumberOfPages() + 1);
                draw(builder);
            }
            describe(document, title, made);
            document.save(drawn);
        }
        // Fonts are cut down to what is used as they are saved, so only now is there something to mend
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(drawn.toByteArray())) {
            SearchableText.in(document);
            describe(document, title, made);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String xhtml) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> null);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        return builder.withHtmlContent(xhtml, null);
    }

    private static void draw(PdfRendererBuilder builder) throws IOException {
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** Once a document: its parts share it. */
    private static PDFontSupplier loaded(String weight, PDDocument document) throws IOException {
        try (InputStream font = font(weight)) {
            return new PDFontSupplier(PDType0Font.load(document, font, true));
        }
    }

    static InputStream font(String weight) {
        return Printer.class.getResourceAsStream(FONTS + weight + ".ttf");
    }

    /** Else the library says of when, and makes of the clock an id. */
    private static void describe(PDDocument document, String title, Instant made) {
        document.setDocumentInformation(information(title, made));
        document.setDocumentId(made.toEpochMilli());
    }

    private static PDDocumentInformation information(String title, Instant made) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer("Jiheng");
        Calendar moment = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
        moment.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        return information;
    }
}
