package org.jiheng.localstack;

import java.io.PrintWriter;
import org.jiheng.localstack.command.DemoCommand;
import org.jiheng.localstack.command.Failures;
import org.jiheng.localstack.command.InfraCommand;
import org.jiheng.localstack.command.LoadCommand;
import org.jiheng.localstack.command.TokenCommand;
import org.jiheng.localstack.command.UpCommand;
import org.jiheng.localstack.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./jiheng}. */
@Command(
        name = "jiheng",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class, UpCommand.class, LoadCommand.class, TokenCommand.class, InfraCommand.class})
public final class Jiheng {
    private Jiheng() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, Terminal.speaking(language(arguments))));
    }

    static int run(String[] arguments, Terminal terminal) {
        CommandLine jiheng = new CommandLine(new Jiheng());
        jiheng.setResourceBundle(terminal.words().bundle());
        jiheng.setOut(new PrintWriter(terminal.out(), true));
        jiheng.setErr(new PrintWriter(terminal.err(), true));
        jiheng.setExecutionExceptionHandler((failure, command, parsed) -> {
            Failures.describe(failure, terminal.words())
                    .forEach(line -> terminal.err().println(line));
            return CommandLine.ExitCode.SOFTWARE;
        });
        if (arguments.length == 0) {
            jiheng.usage(jiheng.getOut());
            return CommandLine.ExitCode.USAGE;
        }
        return jiheng.execute(arguments);
    }

    /** Needed before the command line is parsed: its help and its faults are texts too. */
    private static String language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return null;
    }
}
