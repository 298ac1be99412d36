package org.jiheng.indicators.cycle.scheme;

/**
 * What a cycle is called in paths, subjects and results. A scheme may write a bureau's own cycle (§三) as it writes the
 * jurisdiction, 350100/A15-2012; its name has a dot there, since a slash ends a path's segment and a topic's partition key.
 */
public final class CycleName {
    private CycleName() {}

    public static String of(String jurisdiction, int year) {
        return written(jurisdiction, year).replace('/', '.');
    }

    /** As a scheme may write it. */
    public static String written(String jurisdiction, int year) {
        return jurisdiction + "-" + year;
    }
}
