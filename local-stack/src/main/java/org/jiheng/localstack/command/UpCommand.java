package org.jiheng.localstack.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The system, empty, until Ctrl-C. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Starts the whole system on this machine and stays until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port of scoring-service; the others take the next three, management ten after each. 0: free"
                    + " ones.")
    private int port;

    @Override
    public Integer call() {
        try (StackSession session = StackSession.start(port, terminal, terminal.progress())) {
            session.printUrls();
            session.stay();
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }
}
