package org.jiheng.indicators.closing;

import java.util.Locale;

/** Whose facts a cycle consists of; each closes for itself. */
public enum Source {
    INDICATORS,
    SURVEY,
    INSPECTION;

    /** As a closing's subject ends. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
