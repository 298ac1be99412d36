package org.jiheng.localstack.command;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.localstack.evaluationpackage.BrokenPackage;
import org.jiheng.localstack.load.RefusedRequest;
import org.jiheng.localstack.load.Unreachable;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;

/** Says in words what ended a command. */
public final class Failures {
    private static final int SHOWN = 200;

    private Failures() {}

    public static List<String> describe(Throwable failure, Words words) {
        if (failure instanceof Trouble trouble) {
            return trouble.describe(words);
        }
        if (failure instanceof BrokenPackage broken) {
            return brokenPackage(broken, words);
        }
        if (failure instanceof RefusedRequest refused) {
            return under(words.text("failure.refused"), refused.describe());
        }
        if (failure instanceof Unreachable unreachable) {
            return List.of(words.text("failure.unreachable", unreachable.address(), unreachable.reason()));
        }
        return List.of(words.text("failure.unexpected", messages(failure)));
    }

    private static List<String> brokenPackage(BrokenPackage broken, Words words) {
        List<String> faults = broken.faults().stream()
                .limit(SHOWN)
                .map(fault -> fault.describe(words))
                .toList();
        List<String> lines = under(words.text("failure.package", broken.faults().size()), faults);
        if (broken.faults().size() > SHOWN) {
            lines.add("  " + words.text("failure.more", broken.faults().size() - SHOWN));
        }
        return lines;
    }

    private static List<String> under(String heading, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(heading));
        lines.forEach(line -> all.add("  " + line));
        return all;
    }

    private static String messages(Throwable failure) {
        StringBuilder all = new StringBuilder(failure.toString());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            all.append(" ← ").append(cause);
        }
        return all.toString();
    }
}
