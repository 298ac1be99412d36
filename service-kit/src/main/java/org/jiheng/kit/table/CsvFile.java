package org.jiheng.kit.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV as spreadsheets save it: UTF-8, UTF-16 with a byte order mark (Excel's "Unicode text", parted by tabs), else
 * GB18030, which is how Excel saves "CSV" in China and holds all of GBK.
 */
final class CsvFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String SEPARATORS = ",;\t";

    private CsvFile() {}

    /** Comma, or what the header is parted by instead. @return no further sheets */
    static List<String> each(byte[] file, Consumer<RawRow> row) {
        String text = text(file);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord each : rows) {
                row.accept(new RawRow((int) each.getRecordNumber(), cells(each)));
            }
            return List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new TableUnreadable("no-csv");
        }
    }

    private static List<RawCell> cells(CSVRecord row) {
        return row.stream().map(CsvFile::cell).toList();
    }

    private static RawCell cell(String text) {
        if (text.length() > TableBounds.CHARACTERS) {
            throw new TableTooLarge("cell-too-long", text.length(), TableBounds.CHARACTERS);
        }
        return text.isEmpty() ? RawCell.EMPTY : RawCell.of(text);
    }

    private static String text(byte[] file) {
        if (WorkbookFile.isOldOrEncrypted(file)) {
            throw new TableUnreadable("old-or-encrypted-workbook");
        }
        if (WorkbookFile.isZip(file)) {
            throw new TableUnreadable("a-workbook", TableForm.WORKBOOK_TYPE);
        }
        String text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            // UTF-16 without its mark, or nothing that anybody wrote
            throw new TableUnreadable("not-text");
        }
        return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        if (isAscii(file)) {
            // the same in all of them
            return new String(file, StandardCharsets.US_ASCII);
        }
        if (begins(file, 0xfe, 0xff) || begins(file, 0xff, 0xfe)) {
            return strictly(file, StandardCharsets.UTF_16);
        }
        String text;
        try {
            text = decoder(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strictly(file, GB18030);
        }
        refuseIfItMayBeGbk(file, text);
        return text;
    }

    /** Two bytes of a Han character in GBK may be a letter in UTF-8: 水 is ˮ. Where there is no other sign, nobody can tell. */
    private static void refuseIfItMayBeGbk(byte[] file, String asUtf8) {
        boolean letters = asUtf8.chars().anyMatch(c -> c >= 0x80 && c < 0x800);
        if (letters && asUtf8.chars().allMatch(c -> c < 0x800) && isHan(file)) {
            throw new TableUnreadable("utf8-or-gbk");
        }
    }

    private static boolean isHan(byte[] file) {
        try {
            return decoder(file, GB18030).codePoints().anyMatch(Character::isIdeographic);
        } catch (CharacterCodingException noGbk) {
            return false;
        }
    }

    private static boolean isAscii(byte[] file) {
        for (byte each : file) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(byte[] file, Charset charset) {
        try {
            return decoder(file, charset);
        } catch (CharacterCodingException e) {
            throw new TableUnreadable("not-text");
        }
    }

    private static String decoder(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file))
                .toString();
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char best = SEPARATORS.charAt(0);
        for (char each : SEPARATORS.toCharArray()) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
