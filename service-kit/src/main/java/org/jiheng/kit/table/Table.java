package org.jiheng.kit.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/**
 * An uploaded table.
 *
 * @param faults of cells that break the rule of their column
 * @param unreadSheets further sheets of a workbook, of which only the first is read
 */
public record Table(List<TableRow> rows, List<Fault> faults, List<String> unreadSheets) {
    private static final Pattern OF_A_ROW = Pattern.compile("/[^/]+/([0-9]+)(/.*)?");
    private static final Pattern NUMBERED = Pattern.compile("/rows/([0-9]+).*");

    /** @throws RowsFaulty if any cell is faulty */
    public void refuseFaulty() {
        refuse(Refusal.Kind.INVALID, List.of());
    }

    /**
     * @param ofList what is wrong besides, by the row's place in {@link #rows}: {@code /list/0/field}
     * @throws RowsFaulty if there is any, or any cell is faulty
     */
    public void refuse(Refusal.Kind kind, List<Fault> ofList) {
        List<Fault> all = new ArrayList<>(faults);
        // of a cell that could not be read nothing else is said
        Set<String> unread = faults.stream().map(Fault::path).collect(Collectors.toSet());
        ofList.stream()
                .map(this::numbered)
                .filter(fault -> !unread.contains(fault.path()))
                .forEach(all::add);
        if (!all.isEmpty()) {
            all.sort(Comparator.comparingInt(Table::number));
            throw new RowsFaulty(kind, all);
        }
    }

    private Fault numbered(Fault fault) {
        Matcher place = OF_A_ROW.matcher(fault.path());
        if (!place.matches()) {
            return fault;
        }
        int number = rows.get(Integer.parseInt(place.group(1))).number();
        String field = place.group(2) == null ? "" : place.group(2);
        return new Fault("/rows/" + number + field, fault.rule(), fault.arguments());
    }

    private static int number(Fault fault) {
        Matcher numbered = NUMBERED.matcher(fault.path());
        return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
    }
}
