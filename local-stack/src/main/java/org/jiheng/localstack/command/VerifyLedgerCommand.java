package org.jiheng.localstack.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.ledger.LedgerExport;
import org.jiheng.localstack.ledger.LedgerHead;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whether a deduction ledger is as it was when its heads were signed; needs no service. */
@Command(
        name = "verify-ledger",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks an export of a cycle's deduction ledger against signed heads.")
public final class VerifyLedgerCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(
            index = "0",
            paramLabel = "EXPORT",
            descriptionKey = "EXPORT",
            description = "What /api/v1/cycles/CYCLE/deduction-ledger/export gave.")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "HEAD",
            descriptionKey = "HEAD",
            description = "What /api/v1/cycles/CYCLE/deduction-ledger/head gave: the one that belongs to the export,"
                    + " and any kept from before.")
    private List<Path> heads;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "PUBLIC.pem",
            description = "The service's public key (/api/v1/cycles/CYCLE/deduction-ledger/key), kept apart from the"
                    + " files. Heads may be signed with different ones: give each.")
    private List<Path> keys;

    @Option(names = "--part", description = "Entries may be withheld, as in the exports that units get.")
    private boolean part;

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            List<PublicKeyFile> known = keys.stream().map(PublicKeyFile::read).toList();
            LedgerExport.Sound sound = verify(
                    heads.stream().map(head -> LedgerHead.read(head, known)).toList());
            LedgerHead head = sound.head();
            System.out.println(words.text(
                    "ledger.sound", head.cycle(), head.entries(), sound.withheld(), head.signedAt(), head.hash()));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private LedgerExport.Sound verify(List<LedgerHead> signed) {
        try (InputStream export = Files.newInputStream(file)) {
            return LedgerExport.verify(export, signed, part);
        } catch (IOException e) {
            throw new Trouble("audit.file-unreadable", file);
        }
    }
}
