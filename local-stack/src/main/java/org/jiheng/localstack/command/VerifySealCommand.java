package org.jiheng.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.seal.Seal;
import org.jiheng.localstack.seal.SealedFile;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether a sealed submission is as it was sealed; needs no service. */
@Command(
        name = "verify-seal",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks a unit's sealed figures.")
public final class VerifySealCommand implements Callable<Integer> {
    /** Far above any that a service writes. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "FILE",
            descriptionKey = "FILE",
            description = "What /api/v1/cycles/CYCLE/sealed-submissions/UNIT/file gave.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "PUBLIC.pem",
            description =
                    "The service's public key (/api/v1/audit-key), kept apart from the files. Without it, who sealed stays open.")
    private Path key;

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            Seal seal = new SealedFile(bytes()).verify(Optional.ofNullable(key).map(PublicKeyFile::read));
            System.out.println(words.text(
                    "seal.sound", seal.cycle(), seal.unit(), seal.version(), seal.sealedAt(), seal.digest()));
            System.out.println(words.text(key == null ? "seal.by-anybody" : "seal.by-known-key", seal.keyId()));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private byte[] bytes() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Trouble("seal.too-large", file);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Trouble("audit.file-unreadable", file);
        }
    }
}
