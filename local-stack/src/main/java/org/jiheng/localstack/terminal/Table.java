package org.jiheng.localstack.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows under a heading, aligned by what each cell takes on the screen. */
public final class Table {
    /** Which side of its column a cell stands at. */
    public enum Side {
        LEFT,
        RIGHT
    }

    private final List<Side> sides;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<Side> sides, List<String> heading) {
        this.sides = sides;
        rows.add(heading);
    }

    public void add(List<String> row) {
        rows.add(row);
    }

    public List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < sides.size(); column++) {
            widths.add(width(column));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream()
                .mapToInt(row -> DisplayWidth.of(row.get(column)))
                .max()
                .orElse(0);
    }

    private String line(List<String> row, List<Integer> widths) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            int width = widths.get(column);
            cells.add(
                    sides.get(column) == Side.LEFT
                            ? DisplayWidth.padRight(cell, width)
                            : DisplayWidth.padLeft(cell, width));
        }
        return String.join("  ", cells).stripTrailing();
    }
}
