package org.jiheng.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jiheng.localstack.process.ChildProcess;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures on this machine, in a program of its own: what a benchmark needs is in no other command's way. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures on this machine; ends with 1 if a bound is not held.")
public final class BenchCommand implements Callable<Integer> {
    private static final String MEMORY = "-Xmx512m";

    @Mixin
    private Terminal terminal = new Terminal();

    @Parameters(
            paramLabel = "SUBJECT",
            descriptionKey = "SUBJECT",
            defaultValue = "plan",
            description =
                    "What is measured: plan, filing and paging; close, the close and count of a wave and paper by the file; intake, ballots with their tokens; live, from a fact to whoever watches; scale, a nation of 252,000 units. Default: ${DEFAULT-VALUE}.")
    private String subject;

    @Option(names = "--json", description = "As JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = ProjectFolder.ofThisProgram().root();
        Path program = root.resolve("benchmarks/target/benchmarks.jar");
        if (!Files.isRegularFile(program)) {
            return terminal.report(new Trouble("stack.not-built", program));
        }
        List<String> command = new ArrayList<>(
                List.of(ChildProcess.java(), MEMORY, "-jar", program.toString(), "--root", root.toString(), subject));
        if (json) {
            command.add("--json");
        }
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
