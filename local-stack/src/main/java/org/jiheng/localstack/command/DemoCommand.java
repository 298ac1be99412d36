package org.jiheng.localstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.load.Arrivals;
import org.jiheng.localstack.load.LoadContext;
import org.jiheng.localstack.load.PackageLoader;
import org.jiheng.localstack.load.Results;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One evaluated year: start everything, load a package through the public interfaces, print the rankings. */
@Command(
        name = "demo",
        description = "Starts the whole system, loads an evaluated year through its APIs and prints the rankings.")
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Option(names = "--package", paramLabel = "DIR", description = "Evaluation package; default: examples/fuzhou-2012.")
    private Path folder = ProjectFolder.ofThisProgram().exampleYear();

    @Option(names = "--results", paramLabel = "FILE", description = "Where to write results.csv.")
    private Path results;

    @Option(names = "--exit", description = "Leave after printing the rankings instead of staying until Ctrl-C.")
    private boolean exit;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of scoring-service; the others take the next three. 0: free ones.")
    private int port;

    @Override
    public Integer call() {
        Stopwatch watch = new Stopwatch();
        Words words = terminal.words();
        Progress progress = terminal.progress();
        try {
            EvaluationPackage given = PackageFolder.read(folder, words);
            refuseUnwritableResults();
            try (StackSession session = StackSession.start(port, words, progress)) {
                watch.started();
                LoadContext context = LoadContext.of(given, session.urls(), words);
                new PackageLoader(context, progress).load();
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

    private void refuseUnwritableResults() {
        if (results == null) {
            return;
        }
        Path parent = results.toAbsolutePath().getParent();
        if (Files.isDirectory(results) || !Files.isWritable(parent)) {
            throw new Trouble("results.not-writable", results);
        }
    }

    private void show(Results loaded, Stopwatch watch, long memory, Words words) {
        loaded.print(System.out);
        System.out.println(words.text("ranking.times", watch.start(), watch.load(), watch.total(), memory));
        if (results != null) {
            try {
                Files.writeString(results, loaded.csv());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.out.println(words.text("results.written", results));
        }
    }
}
