package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jiheng.localstack.receipt.PublishedReceipts;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells whether the ballot of a receipt was counted; needs no service. */
@Command(
        name = "verify-receipt",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Looks for a respondent's receipt among those published.")
public final class VerifyReceiptCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(
            index = "0",
            paramLabel = "RECEIPT",
            descriptionKey = "RECEIPT",
            description = "64 hexadecimal digits, as the ballot page shows them.")
    private String receipt;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            descriptionKey = "FILE",
            description = "What /api/v1/respondent/receipts/CYCLE/WAVE gave.")
    private Path file;

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            PublishedReceipts published = PublishedReceipts.read(file);
            published.require(receipt.strip().toLowerCase(Locale.ROOT));
            System.out.println(words.text("receipt.found", published.number(), published.root()));
            System.out.println(words.text("receipt.what-it-proves"));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }
}
