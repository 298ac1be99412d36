package org.jiheng.localstack.command;

import org.jiheng.localstack.stack.LocalStack;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.stack.ServicePorts;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;

/** A local stack for as long as a command lasts: Ctrl-C and every failure end it with all it started. */
final class StackSession implements AutoCloseable {
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final LocalStack stack;
    private final Words words;
    private final Ending ending;

    private StackSession(LocalStack stack, Words words, Ending ending) {
        this.stack = stack;
        this.words = words;
        this.ending = ending;
    }

    static StackSession start(int port, Terminal terminal, Progress progress) {
        Words words = terminal.words();
        LocalStack stack = new LocalStack(ProjectFolder.ofThisProgram(), ServicePorts.from(port), words, progress);
        terminal.ending().await(stack::close);
        try {
            stack.start();
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
        return new StackSession(stack, words, terminal.ending());
    }

    ServiceUrls urls() {
        return stack.urls();
    }

    long memory() {
        return stack.memory();
    }

    void printUrls() {
        ServiceUrls urls = stack.urls();
        System.out.println();
        System.out.println(words.text("urls.heading"));
        urls.services()
                .forEach((name, url) -> System.out.printf(
                        "  %-18s  %s  %s%n",
                        name + "-service", url, urls.management().known().get(name)));
        System.out.println("  identity provider   " + urls.issuer());
        System.out.println("  live board          " + urls.services().get("scoring") + "/board/");
        System.out.println(words.text("urls.token"));
    }

    /** Until Ctrl-C, or until a service has ended by itself. */
    void stay() {
        System.out.println(words.text("urls.stop"));
        try {
            while (!ending.hasBegun()) {
                stack.refuseIfOneDied();
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stack.close();
    }
}
