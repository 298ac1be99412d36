package org.jiheng.kit.table;

import java.util.List;

/** @param number as a spreadsheet shows it: the header is mostly in row 1 */
record RawRow(int number, List<RawCell> cells) {
    boolean isEmpty() {
        return cells.stream().allMatch(RawCell::isEmpty);
    }

    RawCell cell(int position) {
        return position < cells.size() ? cells.get(position) : RawCell.EMPTY;
    }
}
