package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.load.Arrivals;
import org.jiheng.localstack.load.LoadContext;
import org.jiheng.localstack.load.PackageLoader;
import org.jiheng.localstack.load.Results;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.RunningStack;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a package into a system that runs already. */
@Command(name = "load", description = "Loads an evaluation package into a running system and prints the rankings.")
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(paramLabel = "DIR", description = "The evaluation package.")
    private Path folder;

    @Option(
            names = "--url",
            description =
                    "scoring-service; the others answer at the next three ports. Default: the local stack that runs.")
    private String url;

    @Option(names = "--issuer", description = "Identity provider. Default: that of the local stack that runs.")
    private String issuer;

    @Override
    public Integer call() {
        Words words = terminal.words();
        Progress progress = terminal.progress();
        try {
            EvaluationPackage given = PackageFolder.read(folder, words);
            LoadContext context = LoadContext.of(given, urls(), words);
            new PackageLoader(context, progress).load();
            new Arrivals(context, progress).await();
            new Results(context).print(System.out);
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }

    private ServiceUrls urls() {
        if (url != null && issuer != null) {
            return ServiceUrls.from(url, issuer);
        }
        ServiceUrls running = RunningStack.find(ProjectFolder.ofThisProgram());
        return url == null ? running : ServiceUrls.from(url, running.issuer());
    }
}
