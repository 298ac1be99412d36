package org.jiheng.kit.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;

/** One JSON value a line. */
public final class NdjsonExport<T> implements StreamingOutput {
    public static final String MEDIA_TYPE = "application/x-ndjson";

    private final ObjectMapper json;
    private final Rows<T> rows;

    private NdjsonExport(ObjectMapper json, Rows<T> rows) {
        this.json = json;
        this.rows = rows;
    }

    public static <T> NdjsonExport<T> of(ObjectMapper json, Rows<T> rows) {
        return new NdjsonExport<>(json, rows);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out);
        rows.each(row -> print(buffered, row));
        buffered.flush();
    }

    private void print(OutputStream out, T row) {
        try {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
