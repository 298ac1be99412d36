package org.jiheng.kit.standing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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
        List<String> lines = new ArrayList<>(revisions.size());
        revisions.forEach((key, revision) -> lines.add(line(key, revision)));
        return new Inventory(lines.size(), digest(lines));
    }

    /** With its line feed. */
    public static String line(SubjectKey key, long revision) {
        return key.topic() + '\t' + key.subject() + '\t' + revision + '\n';
    }

    /** SHA-256 (hex) over any lines, sorted by their UTF-8 bytes. */
    public static String digest(Collection<String> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .forEach(all::writeBytes);
        return Digest.of(all.toByteArray());
    }
}
