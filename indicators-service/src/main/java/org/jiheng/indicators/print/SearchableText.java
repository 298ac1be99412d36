package org.jiheng.indicators.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Has a document say the characters that were written. A font draws 自 (U+81EA) and the radical ⾃ (U+2F83) with one glyph, and
 * the library names the first of the two: then nobody finds 自评 in the document, and what is copied from it is another text.
 */
final class SearchableText {
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-F]{4})>\\s*<([0-9A-F]{4})>\\s*<((?:[0-9A-F]{4})+)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern RADICAL = Pattern.compile("[\u2e80-\u2fdf]");
    private static final int MOST_IN_A_BLOCK = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SearchableText() {}

    static void in(PDDocument document) throws IOException {
        // Pages share their fonts
        Set<COSStream> maps = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDPage page : document.getPages()) {
            COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            for (COSName name : page.getResources().getFontNames()) {
                Optional.ofNullable(fonts.getCOSDictionary(name).getCOSStream(COSName.TO_UNICODE))
                        .ifPresent(maps::add);
            }
        }
        for (COSStream map : maps) {
            rewrite(map);
        }
    }

    private static void rewrite(COSStream toUnicode) throws IOException {
        String map = toUnicode.toTextString();
        int begin = map.indexOf("endcodespacerange");
        int end = map.lastIndexOf("endcmap");
        String before = map.substring(0, begin) + "endcodespacerange\n";
        try (OutputStream out = toUnicode.createOutputStream(COSName.FLATE_DECODE)) {
            out.write((before + blocks(characters(map.substring(begin, end))) + map.substring(end))
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Of each code, one by one: what follows one another as radicals does not as characters. */
    private static Map<Integer, String> characters(String ranges) {
        Map<Integer, String> characters = new LinkedHashMap<>();
        Matcher range = RANGE.matcher(ranges);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            String text = new String(HEX.parseHex(range.group(3)), StandardCharsets.UTF_16BE);
            for (int code = first; code <= last; code++) {
                characters.put(code, written(next(text, code - first)));
            }
        }
        return characters;
    }

    private static String next(String text, int places) {
        int last = text.offsetByCodePoints(text.length(), -1);
        return text.substring(0, last) + Character.toString(text.codePointAt(last) + places);
    }

    private static String written(String text) {
        return RADICAL.matcher(text).replaceAll(radical -> Normalizer.normalize(radical.group(), Normalizer.Form.NFKC));
    }

    private static String blocks(Map<Integer, String> characters) {
        StringBuilder blocks = new StringBuilder();
        int left = characters.size();
        int inBlock = 0;
        for (Map.Entry<Integer, String> each : characters.entrySet()) {
            if (inBlock == 0) {
                inBlock = Math.min(left, MOST_IN_A_BLOCK);
                blocks.append(inBlock).append(" beginbfchar\n");
            }
            blocks.append(String.format(Locale.ROOT, "<%04X> <", each.getKey()))
                    .append(HEX.formatHex(each.getValue().getBytes(StandardCharsets.UTF_16BE)))
                    .append(">\n");
            left--;
            if (--inBlock == 0) {
                blocks.append("endbfchar\n");
            }
        }
        return blocks.toString();
    }
}
