package org.jiheng.localstack.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Unit;
import org.jiheng.localstack.load.Arrivals;
import org.jiheng.localstack.load.LoadContext;
import org.jiheng.localstack.load.PackageLoader;
import org.jiheng.localstack.load.Results;
import org.jiheng.localstack.ranking.ExpectedResults;
import org.jiheng.localstack.ranking.RankingTables;
import org.jiheng.localstack.ranking.ResultRows;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Terminal;
import org.jiheng.localstack.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole stack with an evaluated year in it, and the year's rankings. */
@Command(name = "demo", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language;

    @Option(names = "--package", paramLabel = "DIR", descriptionKey = "package")
    private Path folder;

    @Option(names = "--results", paramLabel = "FILE", descriptionKey = "results")
    private Path resultsFile;

    @Option(names = "--exit", descriptionKey = "exit")
    private boolean exit;

    @Option(names = "--port", defaultValue = "8080", descriptionKey = "port")
    private int port;

    private Terminal terminal;
    private EvaluationPackage evaluationPackage;

    @Override
    public Integer call() throws IOException {
        terminal = language.terminal();
        ProjectFolder project = ProjectFolder.ofThisProgram();
        folder = folder == null ? project.exampleYear() : folder;
        // before anything is started: a broken package costs nobody a minute
        evaluationPackage = EvaluationPackage.read(folder);
        refuseUnwritableResults();
        project.refuseUnlessBuilt();
        Session session = Session.start(project, port, terminal);
        String startUp = Session.seconds();
        show(session, startUp, load(session));
        if (!exit) {
            session.sayWhereThingsAre();
            session.stay();
        }
        return 0;
    }

    private void refuseUnwritableResults() {
        Path parent = resultsFile == null ? null : resultsFile.toAbsolutePath().getParent();
        if (parent != null && (!Files.isWritable(parent) || Files.isDirectory(resultsFile))) {
            throw new Trouble("demo.results-not-writable", resultsFile);
        }
    }

    private Loaded load(Session session) throws IOException {
        long start = System.nanoTime();
        LoadContext context = LoadContext.of(evaluationPackage, session.urls(), terminal.words());
        new PackageLoader(context, terminal.progress()).load();
        new Arrivals(context, terminal.progress()).await();
        String csv = Results.of(context);
        if (resultsFile != null) {
            Files.writeString(resultsFile, csv, StandardCharsets.UTF_8);
        }
        return new Loaded(csv, Duration.ofNanos(System.nanoTime() - start));
    }

    private void show(Session session, String startUp, Loaded loaded) throws IOException {
        Map<String, String> names =
                evaluationPackage.units().stream().collect(Collectors.toMap(Unit::unit, Unit::name));
        ResultRows results = ResultRows.parse(loaded.csv());
        RankingTables tables =
                new RankingTables(evaluationPackage.scheme().tiers(), names, terminal.words());
        terminal.sayAll(tables.lines(results));
        terminal.out().println();
        terminal.say("demo.took", startUp, Session.seconds(loaded.took()), Session.seconds());
        session.sayMemory();
        compareWithExpected(results);
    }

    private void compareWithExpected(ResultRows results) throws IOException {
        Path file = folder.resolve("expected.csv");
        if (!Files.isRegularFile(file)) {
            return;
        }
        ExpectedResults expected = new ExpectedResults(ResultRows.parse(Files.readString(file)));
        List<String> differences = expected.differences(results);
        if (!differences.isEmpty()) {
            throw new Trouble(differences.stream().limit(20).toList(), "demo.differs", differences.size());
        }
        terminal.say("demo.agrees", expected.cells());
    }

    private record Loaded(String csv, Duration took) {}
}
