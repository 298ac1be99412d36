package org.jiheng.inspection.rectification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A weak point and the versions of the results that name it.
 *
 * @param first the first version of the unit's result that names it
 * @param last the last one that does
 * @param newest the newest version of the unit's result, which may name it no more
 */
public record ShownWeakPoint(WeakPoint weakPoint, int first, int last, int newest) {
    /** A corrected result that names it no more takes it back; it stays to be seen. */
    public boolean isPresent() {
        return last == newest;
    }

    /** @param versions what each version of one unit's result names */
    public static List<ShownWeakPoint> of(SortedMap<Integer, List<WeakPoint>> versions) {
        Map<WeakPoint, ShownWeakPoint> shown = new LinkedHashMap<>();
        versions.forEach((version, named) -> named.forEach(each -> shown.merge(
                each,
                new ShownWeakPoint(each, version, version, versions.lastKey()),
                (before, now) -> new ShownWeakPoint(each, before.first, version, before.newest))));
        return new ArrayList<>(shown.values());
    }
}
