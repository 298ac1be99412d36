package org.jiheng.kit.export;

import java.util.List;

/** A sheet of a workbook: a table under its columns. */
public record Sheet(String name, List<String> columns, Rows<List<String>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
    }
}
