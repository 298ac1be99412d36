package org.jiheng.survey.code.letter;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.google.zxing.common.BitMatrix;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jiheng.kit.print.SearchableText;
import org.jiheng.survey.code.AccessCode;
import org.jiheng.survey.code.IssuedCodes;

/** A page a code, ready to be printed: words, QR code, code and fingerprint, and a stub for who answers on paper. */
public final class Letters {
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final PDRectangle A4 = PDRectangle.A4;
    private static final float LEFT = 60;
    private static final float TOP = A4.getHeight() - 80;
    private static final float WIDTH = A4.getWidth() - 2 * LEFT;
    private static final float QR = 150;
    private static final float STUB_QR = 80;
    private static final float STUB = 150;
    private static final float TITLE = 18;
    private static final float CODE = 20;
    private static final float WORDS = 11;
    private static final float SMALL = 9;
    private static final float LEADING = 1.6f;
    private static final String NO_GLYPH = "?";

    private final Letter letter;
    private final IssuedCodes issued;

    private Letters(Letter letter, IssuedCodes issued) {
        this.letter = letter;
        this.issued = issued;
    }

    /** Writes one document of as many pages as there are codes. */
    public static void write(Letter letter, IssuedCodes issued, OutputStream to) throws IOException {
        new Letters(letter, issued).write(to);
    }

    private void write(OutputStream to) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                InputStream file = Letters.class.getResourceAsStream(FONT)) {
            PDFont font = PDType0Font.load(document, file, true);
            document.getDocumentInformation().setTitle(letter.title());
            for (AccessCode code : issued.codes()) {
                PDPage page = new PDPage(A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    new Page(content, font).draw(code);
                }
            }
            // fonts are cut down to what is used as they are saved: only then is there something to mend
            document.save(OutputStream.nullOutputStream());
            SearchableText.in(document);
            document.save(to);
        }
    }

    private final class Page {
        private final PDPageContentStream content;
        private final PDFont font;
        private float height = TOP;

        Page(PDPageContentStream content, PDFont font) {
            this.content = content;
            this.font = font;
        }

        void draw(AccessCode code) throws IOException {
            line(TITLE, letter.title());
            line(WORDS, "评议主体:" + letter.group() + "  时间:" + letter.from() + " 至 " + letter.to());
            for (String words : letter.words()) {
                wrapped(words);
            }
            height -= QR;
            draw(QrCode.of(letter.address() + "#" + issued.fragment(code)), LEFT, height, QR);
            line(WORDS, "评议码 Access code");
            line(CODE, code.printed());
            line(WORDS, "密钥指纹 Key fingerprint (SHA-256)");
            wrapped(letter.printedFingerprint());
            stub(code);
        }

        private void stub(AccessCode code) throws IOException {
            content.setLineDashPattern(new float[] {3, 3}, 0);
            content.moveTo(0, STUB);
            content.lineTo(A4.getWidth(), STUB);
            content.stroke();
            draw(QrCode.of(code.characters()), LEFT, STUB - STUB_QR - 15, STUB_QR);
            text(SMALL, LEFT + STUB_QR + 20, STUB - 40, "存根:改用纸质答卷时随答卷寄回 / Stub: send it back with a paper sheet");
            text(WORDS, LEFT + STUB_QR + 20, STUB - 65, letter.group());
            text(WORDS, LEFT + STUB_QR + 20, STUB - 90, code.printed());
        }

        private void line(float size, String words) throws IOException {
            height -= size * LEADING;
            text(size, LEFT, height, words);
        }

        private void wrapped(String words) throws IOException {
            String left = printable(words);
            while (!left.isEmpty()) {
                int end = fitting(left);
                line(WORDS, left.substring(0, end));
                left = left.substring(end).strip();
            }
        }

        private int fitting(String words) throws IOException {
            int end = words.length();
            while (font.getStringWidth(words.substring(0, end)) / 1000 * WORDS > WIDTH) {
                end = words.offsetByCodePoints(end, -1);
            }
            return end;
        }

        private void text(float size, float x, float y, String words) throws IOException {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(x, y);
            content.showText(printable(words));
            content.endText();
        }

        private String printable(String words) {
            StringBuilder printable = new StringBuilder();
            words.codePoints().forEach(each -> {
                String character = Character.toString(each);
                printable.append(hasGlyph(character) ? character : NO_GLYPH);
            });
            return printable.toString();
        }

        private boolean hasGlyph(String character) {
            try {
                font.encode(character);
                return true;
            } catch (IOException | IllegalArgumentException none) {
                return false;
            }
        }

        private void draw(BitMatrix code, float x, float y, float size) throws IOException {
            float module = size / code.getWidth();
            content.setNonStrokingColor(Color.BLACK);
            for (int row = 0; row < code.getHeight(); row++) {
                for (int column = 0; column < code.getWidth(); column++) {
                    if (code.get(column, row)) {
                        content.addRect(x + column * module, y + size - (row + 1) * module, module, module);
                    }
                }
            }
            content.fill();
        }
    }
}
