package org.jiheng.localstack.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class EndingTest {
    private final Terminal terminal = new Terminal();

    @Test
    void whatBreaksBecauseEverythingEndsIsNoFailure() {
        terminal.ending().await(() -> {});
        terminal.ending().begin();

        assertThat(said(new Trouble("stack.none-runs"))).isEmpty();
    }

    @Test
    void aServiceMayEndAMomentBeforeTheSignalIsHeardOf() {
        terminal.ending().await(() -> {});
        CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
                .execute(() -> terminal.ending().begin());

        assertThat(said(new Trouble("stack.none-runs"))).isEmpty();
    }

    @Test
    void whatBreaksByItselfIsSaid() {
        terminal.ending().await(() -> {});

        assertThat(said(new Trouble("stack.none-runs"))).contains("./jiheng up");
    }

    private String said(RuntimeException failure) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            terminal.report(failure);
        } finally {
            System.setErr(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
