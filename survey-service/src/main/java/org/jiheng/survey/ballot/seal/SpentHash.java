package org.jiheng.survey.ballot.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

import org.jiheng.survey.wave.WaveId;

/**
 * SHA-256 over wave and serial: by it a sheet, or a token, counts once in a wave. Its order tells nothing of theirs. A token's
 * is its respondent's receipt.
 */
public record SpentHash(byte[] bytes) implements Comparable<SpentHash> {
    public static SpentHash ofSerial(WaveId wave, String serial) {
        // No code and no serial holds a line feed, so no two triples read the same
        return of(wave.cycle() + '\n' + wave.wave() + '\n' + serial);
    }

    /** @param serial of the token, in base64url */
    public static SpentHash ofToken(WaveId wave, String serial) {
        // A sheet's serial holds no line feed either: none is a token's
        return of(wave.cycle() + '\n' + wave.wave() + "\ntoken\n" + serial);
    }

    private static SpentHash of(String text) {
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
