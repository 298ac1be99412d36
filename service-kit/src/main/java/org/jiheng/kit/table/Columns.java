package org.jiheng.kit.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.kit.refusal.Fault;

/** The columns that a table may have, in the order in which one is given out. */
public final class Columns {
    private final List<Column> all;

    private Columns(List<Column> all) {
        this.all = all;
    }

    public static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    public List<String> names() {
        return all.stream().map(Column::name).toList();
    }

    public List<String> titles() {
        return all.stream().map(Column::title).toList();
    }

    List<Column> all() {
        return all;
    }

    /**
     * Which column stands where.
     *
     * @throws ColumnsFaulty naming every column that there is not, is there twice, or is missing
     */
    Map<Column, Integer> places(RawRow header) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            RawCell cell = header.cell(i);
            if (!cell.isEmpty()) {
                place(cell.text(), i, places, faults, "/rows/" + header.number());
            }
        }
        all.stream()
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .map(column -> new Fault("/rows/" + header.number(), "column-missing", column.name(), column.title()))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new ColumnsFaulty(faults);
        }
        return places;
    }

    private void place(String title, int position, Map<Column, Integer> places, List<Fault> faults, String path) {
        Optional<Column> named =
                all.stream().filter(column -> column.goesBy(title)).findFirst();
        if (named.isEmpty()) {
            faults.add(
                    new Fault(path, "column-unknown", title, String.join(", ", names()), String.join(", ", titles())));
        } else if (places.putIfAbsent(named.get(), position) != null) {
            faults.add(new Fault(path, "column-twice", title));
        }
    }
}
