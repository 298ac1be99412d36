package org.jiheng.localstack.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.jiheng.localstack.process.Memory;
import org.jiheng.localstack.stack.LocalStack;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.ServicePorts;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Terminal;

/** A stack that runs for the time of a command. */
final class Session {
    private final Terminal terminal;
    private final LocalStack stack;

    private Session(Terminal terminal, LocalStack stack) {
        this.terminal = terminal;
        this.stack = stack;
    }

    /** Whatever ends this program, Ctrl-C or a failure, ends the stack before. */
    static Session start(ProjectFolder project, int port, Terminal terminal) {
        ServicePorts ports = ServicePorts.from(port);
        LocalStack stack = new LocalStack(project, ports, terminal.words(), terminal.progress());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        stack.start();
        return new Session(terminal, stack);
    }

    ServiceUrls urls() {
        return stack.urls();
    }

    void sayWhereThingsAre() {
        ServiceUrls urls = stack.urls();
        terminal.say("stack.scoring", urls.scoring());
        terminal.say("stack.indicators", urls.indicators());
        terminal.say("stack.survey", urls.survey());
        terminal.say("stack.inspection", urls.inspection());
        terminal.say("stack.identity", urls.issuer());
        terminal.say("stack.token");
    }

    void sayMemory() {
        terminal.say("stack.memory", Memory.ofAllProcesses());
    }

    /** Until Ctrl-C; or throws when a service ends by itself. */
    void stay() {
        terminal.say("stack.stays");
        while (true) {
            stack.refuseIfOneDied();
            try {
                Thread.sleep(Duration.ofSeconds(1).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Since this program was called. */
    static String seconds() {
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return seconds(Duration.between(start, Instant.now()));
    }

    static String seconds(Duration duration) {
        return String.format("%.1f", duration.toMillis() / 1000.0);
    }
}
