package org.jiheng.localstack;

import org.jiheng.localstack.command.InfraCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./jiheng}. */
@Command(
        name = "jiheng",
        subcommands = {InfraCommand.class})
public final class Jiheng {
    private Jiheng() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Jiheng()).execute(arguments));
    }
}
