package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jiheng.localstack.export.CycleExport;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes a cycle of a running system as an evaluation package. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Writes a certified cycle of a running system as an evaluation package. Its ballots are made of the"
                        + " released figures: nobody's is among them.")
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(index = "0", paramLabel = "CYCLE", descriptionKey = "CYCLE", description = "Such as 350100-2012.")
    private String cycle;

    @Parameters(
            index = "1",
            paramLabel = "DIR",
            descriptionKey = "DIR",
            description = "Where to; not there yet, or empty.")
    private Path folder;

    @Mixin
    private GivenUrls givenUrls = new GivenUrls();

    @Override
    public Integer call() {
        Words words = terminal.words();
        try {
            givenUrls.refuseImpossible();
            boolean complete = new CycleExport(
                            cycle, givenUrls.urls(ProjectFolder.ofThisProgram()), words, terminal.progress())
                    .write(folder);
            System.out.println(words.text(complete ? "export.written" : "export.written-provisional", cycle, folder));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }
}
