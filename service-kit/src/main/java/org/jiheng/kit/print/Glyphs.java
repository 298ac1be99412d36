package org.jiheng.kit.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which characters the fonts of our documents can draw; the library puts {@code #} in the place of others. */
public final class Glyphs {
    private BitSet drawn;

    public boolean has(int character) {
        return all().get(character);
    }

    /** Read with the first question and kept as bits: a font takes tens of megabytes. */
    private synchronized BitSet all() {
        if (drawn == null) {
            BitSet both = of(Printer.REGULAR_FONT);
            both.and(of(Printer.BOLD_FONT));
            drawn = both;
        }
        return drawn;
    }

    private static BitSet of(String name) {
        BitSet glyphs = new BitSet();
        try (InputStream in = Printer.font(name);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
                glyphs.set(character, lookup.getGlyphId(character) > 0);
            }
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
