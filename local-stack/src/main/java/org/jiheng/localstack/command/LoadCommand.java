package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.load.Arrivals;
import org.jiheng.localstack.load.LoadContext;
import org.jiheng.localstack.load.PackageLoader;
import org.jiheng.localstack.load.Results;
import org.jiheng.localstack.load.Unreachable;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads a package into a system that runs already. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Loads an evaluation package into a running system and prints the rankings.")
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR", description = "The evaluation package.")
    private Path folder;

    @Mixin
    private GivenUrls givenUrls = new GivenUrls();

    @Mixin
    private ResultsFile results = new ResultsFile();

    @Mixin
    private GivenPackage givenPackage = new GivenPackage();

    @Override
    public Integer call() {
        Words words = terminal.words();
        Progress progress = terminal.progress();
        try {
            givenUrls.refuseImpossible();
            EvaluationPackage given = givenPackage.read(folder, words);
            results.refuseUnlessWritable();
            LoadContext context = LoadContext.of(given, givenUrls.urls(ProjectFolder.ofThisProgram()), words);
            new PackageLoader(context, progress).load();
            new Arrivals(context, progress).await();
            if (context.deeds().wereAllDone()) {
                System.out.println(words.text("load.was-all-done"));
            }
            Results loaded = new Results(context);
            loaded.print(System.out);
            results.write(loaded, words);
            return 0;
        } catch (Unreachable e) {
            int code = terminal.report(e);
            System.err.println(words.text("load.again"));
            return code;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }
}
