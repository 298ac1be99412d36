package org.jiheng.localstack.stack;

import java.util.Locale;

/** The four, in the order of their ports. */
enum Service {
    SCORING,
    INDICATORS,
    SURVEY,
    INSPECTION;

    /** Also the name of its database. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String folder() {
        return title() + "-service";
    }
}
