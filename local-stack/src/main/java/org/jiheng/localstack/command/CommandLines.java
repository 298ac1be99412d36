package org.jiheng.localstack.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Command lines whose help and refusals are in the language that the arguments ask for. */
public final class CommandLines {
    private CommandLines() {}

    public static CommandLine of(Object program, String... arguments) {
        Words words = Words.in(Language.among(List.of(arguments)));
        CommandLine line = new CommandLine(program);
        // the language before a command is as good as the one after it
        line.addMixin("terminal", new Terminal());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpAutoWidth(true);
        if (words.chinese()) {
            line.setResourceBundle(Language.chineseHelp());
            line.setAdjustLineBreaksForWideCJKCharacters(true);
        }
        line.setParameterExceptionHandler((failure, given) -> refuse(failure, words));
        return line;
    }

    private static int refuse(ParameterException failure, Words words) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(words.text("usage.wrong", failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, line.getErr());
        line.getErr()
                .println(words.text("usage.help", "./" + line.getCommandSpec().qualifiedName()));
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }
}
