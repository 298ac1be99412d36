package org.jiheng.localstack.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jiheng.localstack.terminal.Trouble;

/** A folder that is there whole or not at all: written under another name beside its own, then moved. */
final class NewFolder implements AutoCloseable {
    private final Path folder;
    private final Path written;

    private NewFolder(Path folder, Path written) {
        this.folder = folder;
        this.written = written;
    }

    /** @throws Trouble if there is something already, or cannot be anything */
    static NewFolder at(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new Trouble("export.not-empty", given);
            }
            Path written = Files.createTempDirectory(folder.resolveSibling("."), ".export-");
            return new NewFolder(folder, written.normalize());
        } catch (IOException e) {
            throw new Trouble("export.not-writable", given);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    void text(String file, String text) {
        try {
            Files.writeString(written.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CSV as rules.md has it: UTF-8 without byte order mark. */
    void table(String file, String columns, List<List<String>> rows) {
        try (Writer out = Files.newBufferedWriter(written.resolve(file), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(
                        out,
                        CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
            csv.printRecord((Object[]) columns.split(","));
            csv.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Now it is there. */
    void finish() {
        try {
            Files.deleteIfExists(folder);
            Files.move(written, folder);
        } catch (IOException e) {
            throw new Trouble("export.not-writable", folder);
        }
    }

    @Override
    public void close() {
        if (Files.exists(written)) {
            try (Stream<Path> all = Files.walk(written)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
