package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A sound package of two units in which every file has a row or two. */
public final class SmallYear {
    public static final Path FOLDER = folder();

    private SmallYear() {}

    static void copyTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static Path folder() {
        try {
            return Path.of(SmallYear.class.getResource("/small-year/units.csv").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
