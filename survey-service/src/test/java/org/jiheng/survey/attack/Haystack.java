package org.jiheng.survey.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many needles looked for in many bytes at once. */
final class Haystack {
    /** Where one was found, and which. */
    record Found(int at, int needle) {}

    private static final int HEAD = 8;
    private static final int BITS = 22;

    private final Map<Long, List<Integer>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(1 << BITS);
    private final List<byte[]> needles;

    Haystack(List<byte[]> needles) {
        this.needles = needles;
        for (int i = 0; i < needles.size(); i++) {
            long head = head(needles.get(i), 0);
            byHead.computeIfAbsent(head, h -> new ArrayList<>()).add(i);
            heads.set(prefix(head));
        }
    }

    /** In their order in the bytes. */
    List<Found> in(byte[] bytes) {
        List<Found> found = new ArrayList<>();
        long head = bytes.length < HEAD ? 0 : head(bytes, 0) >>> 8;
        for (int at = 0; at + HEAD <= bytes.length; at++) {
            head = head << 8 | bytes[at + HEAD - 1] & 0xFF;
            if (heads.get(prefix(head)) && byHead.containsKey(head)) {
                for (int needle : byHead.get(head)) {
                    if (isAt(bytes, at, needles.get(needle))) {
                        found.add(new Found(at, needle));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] needle) {
        return at + needle.length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + needle.length, needle, 0, needle.length);
    }

    private static long head(byte[] bytes, int at) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << 8 | bytes[at + i] & 0xFF;
        }
        return head;
    }

    private static int prefix(long head) {
        return (int) (head * 0x9E3779B97F4A7C15L >>> 64 - BITS);
    }
}
