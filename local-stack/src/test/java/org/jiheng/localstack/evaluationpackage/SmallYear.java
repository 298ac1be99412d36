package org.jiheng.localstack.evaluationpackage;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** A sound package of two units in which every file has a row or two. */
final class SmallYear {
    static final Path FOLDER = folder();

    private SmallYear() {}

    private static Path folder() {
        try {
            return Path.of(SmallYear.class.getResource("/small-year/units.csv").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
