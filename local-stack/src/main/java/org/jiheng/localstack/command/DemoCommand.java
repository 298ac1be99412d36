package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.load.Arrivals;
import org.jiheng.localstack.load.LoadContext;
import org.jiheng.localstack.load.PackageLoader;
import org.jiheng.localstack.load.Results;
import org.jiheng.localstack.load.YearReplay;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One evaluated year: start everything, load a package through the public interfaces, print the rankings. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Starts the whole system, loads an evaluated year through its APIs and prints the rankings.")
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Option(names = "--package", paramLabel = "DIR", description = "Evaluation package; default: examples/fuzhou-2012.")
    private Path folder = ProjectFolder.ofThisProgram().exampleYear();

    @Mixin
    private ResultsFile results = new ResultsFile();

    @Mixin
    private GivenPackage givenPackage = new GivenPackage();

    @Option(names = "--exit", description = "Leave after printing the rankings instead of staying until Ctrl-C.")
    private boolean exit;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of scoring-service; the others take the next three, management ten after each. 0: free"
                    + " ones.")
    private int port;

    @Option(
            names = "--pace",
            paramLabel = "TIME",
            converter = Pace.class,
            description = "Replay the year in the order of its days; what a working day takes, such as 200ms.")
    private Duration pace;

    @Override
    public Integer call() {
        Stopwatch watch = new Stopwatch();
        Words words = terminal.words();
        Progress progress = terminal.progress();
        try {
            EvaluationPackage given = givenPackage.read(folder, words);
            results.refuseUnlessWritable();
            try (StackSession session = StackSession.start(port, terminal, progress)) {
                watch.started();
                LoadContext context = LoadContext.of(given, session.urls(), words);
                load(context, progress);
                new Arrivals(context, progress).await();
                watch.loaded();
                show(new Results(context), watch, session.memory(), words);
                session.printUrls();
                if (!exit) {
                    session.stay();
                }
            }
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private void load(LoadContext context, Progress progress) {
        if (pace == null) {
            new PackageLoader(context, progress).load();
        } else {
            new YearReplay(context, progress, System.out).replay(pace);
        }
    }

    private void show(Results loaded, Stopwatch watch, long memory, Words words) {
        loaded.print(System.out);
        System.out.println(words.text("ranking.times", watch.start(), watch.load(), watch.total(), memory));
        results.write(loaded, words);
    }
}
