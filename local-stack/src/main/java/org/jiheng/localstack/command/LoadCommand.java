package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.load.LoadContext;
import org.jiheng.localstack.load.PackageLoader;
import org.jiheng.localstack.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Sends a package to a running system. */
@Command(name = "load", mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language;

    @Mixin
    private TargetOptions target;

    @Parameters(paramLabel = "DIR", descriptionKey = "load.dir")
    private Path folder;

    @Override
    public Integer call() {
        Terminal terminal = language.terminal();
        EvaluationPackage evaluationPackage = EvaluationPackage.read(folder);
        LoadContext context = LoadContext.of(evaluationPackage, target.urls(), terminal.words());
        new PackageLoader(context, terminal.progress()).load();
        terminal.say("load.done", evaluationPackage.scheme().cycle(), Session.seconds());
        return 0;
    }
}
