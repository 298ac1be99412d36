package org.jiheng.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./jiheng bench}: measures on this machine; ends with 1 if a bound is not held. */
@Command(
        name = "jiheng bench",
        mixinStandardHelpOptions = true,
        description = "Measures, and says whether the bounds are held.")
public final class Bench implements Callable<Integer> {
    /** What can be measured. */
    enum Subject {
        plan,
        close,
        intake,
        live,
        scale
    }

    private static final int NOT_HELD = 1;

    @Parameters(paramLabel = "SUBJECT", description = "What is measured: ${COMPLETION-CANDIDATES}.")
    private Subject subject = Subject.plan;

    @Option(names = "--json", description = "As JSON instead of a table.")
    private boolean json;

    @Option(names = "--root", hidden = true, required = true)
    private Path root = Path.of(".");

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    private void measure(BenchedSystem system, Figures figures) throws Exception {
        switch (subject) {
            case plan -> new PlanBench(system, root).measure(figures);
            case close -> new CloseBench(system, root).measure(figures);
            case intake -> new IntakeBench(system, root).measure(figures);
            case live -> new LiveBench(system, root).measure(figures);
            case scale -> new ScaleBench(system).measure(figures);
        }
    }

    @Override
    public Integer call() throws Exception {
        Figures figures = new Figures();
        try (BenchedSystem system = new BenchedSystem(root)) {
            measure(system, figures);
        }
        if (json) {
            figures.printJson(System.out);
        } else {
            figures.print(System.out);
        }
        return figures.areHeld() ? 0 : NOT_HELD;
    }
}
