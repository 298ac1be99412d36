package org.jiheng.localstack.command;

import java.util.concurrent.Callable;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole stack, empty. */
@Command(name = "up", mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private LanguageOption language;

    @Option(names = "--port", defaultValue = "8080", descriptionKey = "port")
    private int port;

    @Override
    public Integer call() {
        Terminal terminal = language.terminal();
        ProjectFolder project = ProjectFolder.ofThisProgram();
        project.refuseUnlessBuilt();
        Session session = Session.start(project, port, terminal);
        terminal.say("up.took", Session.seconds());
        session.sayMemory();
        session.sayWhereThingsAre();
        session.stay();
        return 0;
    }
}
