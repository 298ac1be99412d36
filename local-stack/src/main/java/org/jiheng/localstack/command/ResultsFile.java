package org.jiheng.localstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jiheng.localstack.load.Results;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Option;

/** The file that the results are to go to, if any. */
final class ResultsFile {
    @Option(names = "--results", paramLabel = "FILE", description = "Where to write results.csv.")
    private Path file;

    /** Before anything is started or loaded, not after it. */
    void refuseUnlessWritable() {
        if (file == null) {
            return;
        }
        Path parent = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || !Files.isWritable(parent)) {
            throw new Trouble("results.not-writable", file);
        }
    }

    void write(Results loaded, Words words) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, loaded.csv());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println(words.text("results.written", file));
    }
}
