package org.jiheng.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jiheng.localstack.result.SoundResult;
import org.jiheng.localstack.result.VerifierLibrary;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a version of a result again from its export, and tells whether it comes out; needs no service. */
@Command(
        name = "verify-results",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Computes an exported result again and compares it cell by cell.")
public final class VerifyResultsCommand implements Callable<Integer> {
    /** Far above any that a service writes. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "FILE",
            descriptionKey = "FILE",
            description = "What /api/v1/cycles/CYCLE/results/VERSION/export gave.")
    private Path file;

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description =
                    "The digest that was published with the result. Without it, whoever wrote the whole file anew stays unnoticed.")
    private String digest;

    @Option(
            names = "--ledger-head",
            paramLabel = "SHA-256",
            description = "The hash of the deduction ledger's last entry, as verify-ledger says it.")
    private String ledgerHead;

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            byte[] bytes = bytes();
            SoundResult sound = VerifierLibrary.of(ProjectFolder.ofThisProgram())
                    .with(verifier -> verifier.verify(
                            bytes, hash(digest), hash(ledgerHead), words.chinese() ? Locale.CHINESE : Locale.ENGLISH));
            System.out.println(words.text(
                    "results.sound",
                    sound.cycle(),
                    sound.version(),
                    sound.units(),
                    sound.standings(),
                    sound.digest(),
                    sound.ledgerHead().orElse("—")));
            System.out.println(words.text(digest == null ? "results.by-anybody" : "results.as-published"));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private static Optional<String> hash(String given) {
        return Optional.ofNullable(given).map(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Trouble("results.too-large", file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Trouble("audit.file-unreadable", file);
        }
    }
}
