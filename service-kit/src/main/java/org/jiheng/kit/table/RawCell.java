package org.jiheng.kit.table;

/**
 * A cell as the file holds it.
 *
 * @param refused the rule that such a cell breaks whatever its column; null: it holds text
 */
record RawCell(String text, String refused) {
    static final RawCell EMPTY = new RawCell("", null);

    static RawCell of(String text) {
        return new RawCell(text, null);
    }

    boolean isEmpty() {
        return refused == null && text.isBlank();
    }
}
