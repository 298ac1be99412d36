package org.jiheng.localstack.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jiheng.localstack.audit.Export;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.audit.Trailer;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether an audit export is as the service wrote it; needs no service. */
@Command(
        name = "verify-audit",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks an export of a service's audit log.")
public final class VerifyAuditCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE", description = "What /api/v1/audit-entries/export gave.")
    private Path file;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "PUBLIC.pem",
            description = "The service's public key (/api/v1/audit-key), kept apart from the exports.")
    private Path key;

    @Option(
            names = "--after",
            paramLabel = "EARLIER",
            description = "An earlier export: nothing of it may be missing or different now.")
    private Path earlier;

    @Option(names = "--part", description = "The export need not hold the whole log.")
    private boolean part;

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            PublicKeyFile known = PublicKeyFile.read(key);
            Export before = earlier == null ? null : export(earlier, known);
            Export export = export(file, known);
            Trailer trailer = part ? export.verifyPart(before) : export.verify(before);
            System.out.println(words.text(
                    "audit.sound",
                    trailer.service(),
                    trailer.entries(),
                    trailer.from(),
                    trailer.to(),
                    trailer.withheld(),
                    trailer.exportedAt(),
                    trailer.head()));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private static Export export(Path file, PublicKeyFile key) {
        if (!Files.isReadable(file)) {
            throw new Trouble("audit.file-unreadable", file);
        }
        return new Export(file, key);
    }
}
