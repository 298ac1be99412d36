package org.jiheng.localstack.terminal;

import java.io.PrintStream;

/** What is being done and how far: one line that fills up on a terminal, a line a phase elsewhere. */
public final class Progress {
    private static final int BAR = 24;

    private final PrintStream out;
    private final boolean terminal;
    private String phase;
    private int total;
    private int done;
    private long startedAt;

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** @param total how many steps it has; 0 where nobody knows */
    public synchronized void begin(String phase, int total) {
        this.phase = phase;
        this.total = total;
        this.done = 0;
        this.startedAt = System.nanoTime();
        draw();
    }

    public synchronized void step() {
        done++;
        draw();
    }

    /** @param done out of the total of the phase */
    public synchronized void reached(int done) {
        if (done != this.done) {
            this.done = done;
            draw();
        }
    }

    public synchronized void end() {
        String seconds = String.format("%.1f s", (System.nanoTime() - startedAt) / 1e9);
        out.println((terminal ? "\r\033[K" : "") + "  " + phase + count() + "  " + seconds);
        phase = null;
    }

    /** A line between phases. */
    public synchronized void say(String line) {
        out.println(line);
    }

    /** Takes an unfinished line off the terminal, so that a message can stand there. */
    public synchronized void abandon() {
        if (phase != null && terminal) {
            out.print("\r\033[K");
            out.flush();
        }
        phase = null;
    }

    private void draw() {
        if (terminal && phase != null) {
            out.print("\r\033[K  " + bar() + phase + count());
            out.flush();
        }
    }

    private String bar() {
        if (total == 0) {
            return "";
        }
        int filled = Math.min(BAR, BAR * done / total);
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] ";
    }

    private String count() {
        return total == 0 ? "" : "  " + done + "/" + total;
    }
}
