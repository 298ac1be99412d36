package org.jiheng.scoring.result.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jiheng.scoring.result.FrozenResult;

/** A version as one file: {@code {"digest":…,"document":…}} in canonical JSON, and a line feed. */
public final class ResultFile {
    private ResultFile() {}

    /** @param out is not closed */
    public static void write(ResultDocument document, FrozenResult frozen, OutputStream out) throws IOException {
        text(out, "{\"digest\":\"" + frozen.digest() + "\",\"document\":");
        document.write(frozen.entries(), out);
        text(out, "}\n");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
