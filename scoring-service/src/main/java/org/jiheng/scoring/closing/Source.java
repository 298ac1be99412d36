package org.jiheng.scoring.closing;

import java.util.Locale;

/** A service whose standings go into results, and that closes its part of a cycle. */
public enum Source {
    INDICATORS,
    SURVEY,
    INSPECTION;

    /** As closings and their subjects name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
