package org.jiheng.systemtests;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jiheng.kit.testing.Servers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the version before reads and writes is still there beside the next: instances are upgraded one after the other. */
class MigrationsOnlyAddTest {
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(DROP\\s+(TABLE|COLUMN|VIEW|SCHEMA)|RENAME|SET\\s+NOT\\s+NULL|ALTER\\s+COLUMN\\s+\\w+\\s+TYPE)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Of versions that docs/operations.md ("Upgrade") has all instances stopped for, or that nobody has run before them. */
    private static final Set<String> BEFORE_ANYBODY_UPGRADED =
            Set.of("V10__filing.sql", "V21__access_codes.sql", "V3__intake_apart.sql");

    static List<Path> migrations() throws IOException {
        List<Path> migrations = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(Servers.root(), "*-{service,kit}")) {
            for (Path module : modules) {
                try (Stream<Path> files = Files.walk(module.resolve("src/main/resources/db"))) {
                    files.filter(file -> file.toString().endsWith(".sql")).forEach(migrations::add);
                }
            }
        }
        return migrations;
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void aMigrationTakesNothingAway(Path migration) throws IOException {
        if (!BEFORE_ANYBODY_UPGRADED.contains(migration.getFileName().toString())) {
            assertThat(Files.readString(migration)).doesNotContainPattern(TAKES_AWAY);
        }
    }
}
