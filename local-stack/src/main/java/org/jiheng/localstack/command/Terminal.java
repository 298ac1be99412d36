package org.jiheng.localstack.command;

import java.util.List;

import org.jiheng.localstack.evaluationpackage.BrokenPackage;
import org.jiheng.localstack.load.RefusedRequest;
import org.jiheng.localstack.load.Unreachable;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Option;

/** What every command that talks to a person has: a language, progress, and failures in words. */
final class Terminal {
    @Option(names = "--lang", paramLabel = "zh|en", description = "Language of the output; default: as LANG says.")
    private String language;

    Words words() {
        return Words.in(language);
    }

    /** Whether standard output is a terminal is a thing that the script knows and Java 17 does not. */
    Progress progress() {
        return new Progress(System.out, Boolean.getBoolean("jiheng.terminal"));
    }

    /** Says what went wrong and what to do; the exit code that goes with it. */
    int report(RuntimeException failure) {
        lines(failure).forEach(System.err::println);
        return 1;
    }

    private List<String> lines(RuntimeException failure) {
        Words words = words();
        if (failure instanceof Trouble trouble) {
            return trouble.describe(words);
        }
        if (failure instanceof BrokenPackage broken) {
            return broken.faults().stream()
                    .map(fault -> "  " + fault.describe(words))
                    .toList();
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
