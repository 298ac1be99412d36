package org.jiheng.localstack.audit;

import java.io.BufferedInputStream;
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
final class Lines implements AutoCloseable {
    private final InputStream in;
    private long number;

    Lines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file));
    }

    static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @return null at the end */
    String next() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        for (int read = first; read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new Trouble("audit.breaks-off", number);
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Of the line read last, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
