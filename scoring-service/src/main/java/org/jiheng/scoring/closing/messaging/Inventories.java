package org.jiheng.scoring.closing.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jiheng.kit.standing.Digest;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.closing.Inventory;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.cycle.Topics;

/** Takes stock of the standings that are held of a cycle, as each source did of those that it published. */
public final class Inventories {
    private static final Map<Source, List<String>> COUNTED = Map.of(
            Source.INDICATORS, List.of(Topics.CYCLES, Topics.UNITS, Topics.INDICATOR_STANDINGS),
            Source.SURVEY, List.of(Topics.REVIEW_STANDINGS),
            Source.INSPECTION, List.of(Topics.DEDUCTION_STANDINGS));

    private Inventories() {}

    /** @param revisions of all that is held of one cycle */
    public static Map<Source, Inventory> of(Map<SubjectKey, Long> revisions) {
        Map<Source, Inventory> held = new EnumMap<>(Source.class);
        COUNTED.forEach((source, topics) -> held.put(source, of(topics, revisions)));
        return held;
    }

    private static Inventory of(List<String> topics, Map<SubjectKey, Long> revisions) {
        List<String> lines = revisions.entrySet().stream()
                .filter(held -> topics.contains(held.getKey().topic()))
                .map(held -> line(held.getKey(), held.getValue()))
                .toList();
        return new Inventory(lines.size(), digest(lines));
    }

    /** With its line feed. */
    public static String line(SubjectKey key, long revision) {
        return key.topic() + "\t" + key.subject() + "\t" + revision + "\n";
    }

    /** SHA-256, hex, over the lines sorted by their UTF-8 bytes. */
    public static String digest(Collection<String> lines) {
        byte[][] sorted = lines.stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .sorted(Arrays::compareUnsigned)
                .toArray(byte[][]::new);
        int size = Arrays.stream(sorted).mapToInt(line -> line.length).sum();
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] line : sorted) {
            System.arraycopy(line, 0, all, at, line.length);
            at += line.length;
        }
        return Digest.of(all);
    }
}
