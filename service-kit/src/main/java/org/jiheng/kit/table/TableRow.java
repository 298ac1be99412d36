package org.jiheng.kit.table;

import java.util.Map;
import java.util.Optional;

/**
 * A row by the names of its columns.
 *
 * @param number as a spreadsheet shows it
 * @param cells what is empty, or broke its column's rule, is not there
 */
public record TableRow(int number, Map<String, String> cells) {
    public Optional<String> text(String column) {
        return Optional.ofNullable(cells.get(column));
    }
}
