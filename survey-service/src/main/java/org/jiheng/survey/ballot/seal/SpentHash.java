package org.jiheng.survey.ballot.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jiheng.survey.wave.WaveId;

/** SHA-256 over wave and serial: by it a sheet counts once in a wave. Its order tells nothing of the sheets' order. */
public record SpentHash(byte[] bytes) implements Comparable<SpentHash> {
    public static SpentHash ofSerial(WaveId wave, String serial) {
        // No code and no serial holds a line feed, so no two triples read the same
        String text = wave.cycle() + '\n' + wave.wave() + '\n' + serial;
        try {
            return new SpentHash(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int compareTo(SpentHash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpentHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
