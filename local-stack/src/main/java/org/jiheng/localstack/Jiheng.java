package org.jiheng.localstack;

import org.jiheng.localstack.command.DemoCommand;
import org.jiheng.localstack.command.InfraCommand;
import org.jiheng.localstack.command.LoadCommand;
import org.jiheng.localstack.command.TokenCommand;
import org.jiheng.localstack.command.UpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./jiheng}. */
@Command(
        name = "jiheng",
        description = "Jiheng 绩衡: performance evaluation of public bodies, on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            LoadCommand.class,
            TokenCommand.class,
            InfraCommand.class
        })
public final class Jiheng {
    private Jiheng() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Jiheng()).execute(arguments));
    }
}
