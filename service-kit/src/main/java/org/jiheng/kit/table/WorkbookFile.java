package org.jiheng.kit.table;

import java.util.List;
import java.util.function.Consumer;

/**
 * A workbook (XLSX, ISO/IEC 29500). Of its parts those are read that the first sheet's texts and numbers need; formulas,
 * links and pictures are never looked into, and what brings macros along is refused.
 */
final class WorkbookFile {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final byte[] file;

    WorkbookFile(byte[] file) {
        this.file = file;
    }

    static boolean isZip(byte[] file) {
        return begins(file, 'P', 'K', 3, 4);
    }

    /** Both are compound files: .xls, and whatever Office encrypts. */
    static boolean isOldOrEncrypted(byte[] file) {
        return begins(file, 0xd0, 0xcf, 0x11, 0xe0);
    }

    /** @return the names of the sheets that are not read */
    List<String> each(Consumer<RawRow> row) {
        if (isOldOrEncrypted(file)) {
            throw new TableUnreadable("old-or-encrypted-workbook");
        }
        if (!isZip(file)) {
            throw new TableUnreadable("no-workbook");
        }
        try (Parts parts = new Parts(file)) {
            return each(parts, row);
        }
    }

    private static List<String> each(Parts parts, Consumer<RawRow> row) {
        parts.refuseHostile();
        if (!parts.has(CONTENT_TYPES)) {
            throw new TableUnreadable("no-workbook");
        }
        SheetNames sheets = SheetNames.of(parts);
        CellStyles styles = CellStyles.of(parts);
        List<String> texts = SharedTexts.of(parts);
        parts.read(sheets.firstPart(), xml -> new SheetRows(xml, styles, texts, sheets.from1904()).each(row));
        return sheets.others();
    }

    private static boolean begins(byte[] file, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (file.length <= i || (file[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
