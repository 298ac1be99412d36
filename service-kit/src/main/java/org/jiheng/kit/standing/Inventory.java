package org.jiheng.kit.standing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What there is of standings, in short: whoever holds the same ones comes to the same.
 *
 * @param digest SHA-256 (hex) over the lines {@code topic TAB subject TAB revision LF}, one a subject, sorted by their
 *     UTF-8 bytes; over nothing if there is none
 */
public record Inventory(long subjects, String digest) {
    public static Inventory of(Map<SubjectKey, Long> revisions) {
        List<byte[]> lines = new ArrayList<>(revisions.size());
        revisions.forEach((key, revision) -> lines.add(
                (key.topic() + '\t' + key.subject() + '\t' + revision + '\n').getBytes(StandardCharsets.UTF_8)));
        lines.sort(Arrays::compareUnsigned);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return new Inventory(lines.size(), Digest.of(all.toByteArray()));
    }
}
