package org.jiheng.localstack.command;

import java.util.List;

import org.jiheng.localstack.load.RefusedRequest;
import org.jiheng.localstack.load.Unreachable;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command that talks to a person has: a language, progress, and failures in words. */
final class Terminal {
    private final Ending ending = new Ending();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            converter = Language.class,
            description = "Language of the output; default: as LANG says.")
    private String language;

    Words words() {
        return Words.in(language == null && command != null ? ofProgram() : language);
    }

    /** {@code jiheng --lang zh demo} is as good as {@code jiheng demo --lang zh}. */
    private String ofProgram() {
        return command.root().findOption("--lang").getValue();
    }

    /** Whether standard output is a terminal is a thing that the script knows and Java 17 does not. */
    Progress progress() {
        return new Progress(System.out, Boolean.getBoolean("jiheng.terminal"));
    }

    Ending ending() {
        return ending;
    }

    /** Says what went wrong and what to do, unless everything ends anyway; the exit code that goes with it. */
    int report(RuntimeException failure) {
        if (!ending.explainsAFailure()) {
            lines(failure).forEach(System.err::println);
        }
        return 1;
    }

    private List<String> lines(RuntimeException failure) {
        Words words = words();
        if (failure instanceof Trouble trouble) {
            return trouble.describe(words);
        }
        if (failure instanceof RefusedRequest refused) {
            return refused.describe();
        }
        if (failure instanceof Unreachable unreachable) {
            return List.of(words.text("request.unreachable", unreachable.address(), unreachable.reason()));
        }
        return List.of(words.text("unexpected", failure));
    }
}
