package org.jiheng.localstack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.jiheng.localstack.command.BenchCommand;
import org.jiheng.localstack.command.CommandLines;
import org.jiheng.localstack.command.DemoCommand;
import org.jiheng.localstack.command.DoctorCommand;
import org.jiheng.localstack.command.ExportCommand;
import org.jiheng.localstack.command.InfraCommand;
import org.jiheng.localstack.command.LoadCommand;
import org.jiheng.localstack.command.SecretsCommand;
import org.jiheng.localstack.command.TokenCommand;
import org.jiheng.localstack.command.UpCommand;
import org.jiheng.localstack.command.VerifyAuditCommand;
import org.jiheng.localstack.command.VerifyLedgerCommand;
import org.jiheng.localstack.command.VerifyReceiptCommand;
import org.jiheng.localstack.command.VerifyResultsCommand;
import org.jiheng.localstack.command.VerifySealCommand;
import org.jiheng.localstack.command.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./jiheng}. */
@Command(
        name = "jiheng",
        description = "Jiheng 绩衡: performance evaluation of public bodies, on this machine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            LoadCommand.class,
            ExportCommand.class,
            TokenCommand.class,
            SecretsCommand.class,
            DoctorCommand.class,
            VerifyAuditCommand.class,
            VerifySealCommand.class,
            VerifyLedgerCommand.class,
            VerifyReceiptCommand.class,
            VerifyResultsCommand.class,
            InfraCommand.class,
            BenchCommand.class
        })
public final class Jiheng {
    private Jiheng() {}

    public static void main(String[] arguments) {
        // names are Chinese, whatever the locale of the terminal says
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(commandLine(arguments).execute(arguments));
    }

    /** What can be called, by name. */
    public static CommandLine commandLine(String... arguments) {
        return CommandLines.of(new Jiheng(), arguments);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
