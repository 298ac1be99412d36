package org.jiheng.kit.print;

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
public final class SearchableText {
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-F]{4})>\\s*<([0-9A-F]{4})>\\s*<((?:[0-9A-F]{4})+)>", Pattern.CASE_INSENSITIVE);
    /** What nobody writes, drawn like what stands at the same place below; Unicode holds these for different characters. */
    private static final String DRAWN =
            "\u2003\u2012\u2215\u2329\u232a\u301c\u2e82\u2e83\u2e85\u2e89\u2e8f\u2e90\u2e92\u2e93\u2e94\u2e95"
                    + "\u2e96\u2e98\u2e99\u2e9b\u2e9e\u2ea0\u2ea1\u2ea3\u2ea4\u2ea6\u2ea8\u2ead\u2eaf\u2eb0\u2eb1\u2eb9"
                    + "\u2eba\u2ebe\u2ec2\u2ec5\u2ec6\u2ec8\u2ec9\u2ecb\u2ecc\u2ed0\u2ed1\u2ed2\u2ed3\u2ed4\u2ed6\u2ed8"
                    + "\u2ed9\u2eda\u2edb\u2edc\u2edd\u2edf\u2ee0\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee7\u2ee8\u2ee9\u2eea"
                    + "\u2eeb\u2eec\u2eee\u2eef\u2ef0\u2ef1\u2ef2";

    private static final String WRITTEN =
            "\u3000–／〈〉～乛乚亻刂尣尢巳幺彑彐忄扌攵旡歺民氵灬爫丬犭礻糹纟罓耂肀艹衤见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀";
    private static final Pattern MISTAKEN = Pattern.compile("[\u2e80-\u2fdf" + DRAWN + "]");
    private static final int MOST_IN_A_BLOCK = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SearchableText() {}

    /** Once its fonts were cut down to what is used, which happens when it is saved. */
    public static void in(PDDocument document) throws IOException {
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
        return MISTAKEN.matcher(text).replaceAll(mistaken -> {
            int place = DRAWN.indexOf(mistaken.group());
            return place < 0
                    ? Normalizer.normalize(mistaken.group(), Normalizer.Form.NFKC)
                    : WRITTEN.substring(place, place + 1);
        });
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
