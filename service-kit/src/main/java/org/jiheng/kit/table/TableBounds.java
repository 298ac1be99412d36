package org.jiheng.kit.table;

/** How much of a table is looked at before it is refused. */
final class TableBounds {
    /** Of a cell's text; a spreadsheet holds no more in one either. */
    static final int CHARACTERS = 32_767;

    static final int COLUMNS = 100;

    /** Of all cells' text together: a workbook may say one text in a million cells, and each becomes a row's own. */
    static final long ALL_CHARACTERS = 8L << 20;

    /** Of a workbook, unpacked: some ten times what 5,000 long rows take. */
    static final long UNPACKED_BYTES = 64L << 20;

    /** Of one part, unpacked against packed; what a spreadsheet writes stays below 50. */
    static final long RATIO = 200;

    /** Up to here a part may be packed as well as it likes. */
    static final long SMALL_PART = 1L << 20;

    static final int PARTS = 500;

    /** Of the text of all cells that repeat, which a workbook keeps apart from its rows. */
    static final int SHARED_TEXTS = 500_000;

    private TableBounds() {}
}
