package org.jiheng.localstack.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jiheng.localstack.terminal.Trouble;

/**
 * A file's lines to the byte: each char is a byte, so that nothing is lost in decoding. Only a line feed ends a line,
 * and the last line has one too.
 */
public final class Lines implements AutoCloseable {
    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int end;
    private long number;

    public Lines(Path file) throws IOException {
        this(Files.newInputStream(file));
    }

    public Lines(InputStream in) {
        this.in = in;
    }

    public static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return null at the end */
    public String next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (true) {
            int feed = from;
            while (feed < end && buffer[feed] != '\n') {
                feed++;
            }
            line.write(buffer, from, feed - from);
            from = feed;
            if (from < end) {
                from++;
                return line.toString(StandardCharsets.ISO_8859_1);
            }
            if (!fill()) {
                throw new Trouble("audit.breaks-off", number);
            }
        }
    }

    private boolean fill() throws IOException {
        if (from == end) {
            from = 0;
            end = Math.max(0, in.read(buffer));
        }
        return from < end;
    }

    /** Of the line read last, from 1. */
    public long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
