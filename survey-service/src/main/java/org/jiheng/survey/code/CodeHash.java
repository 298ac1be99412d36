package org.jiheng.survey.code;

import java.util.Arrays;

import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;

/** What is kept of a code: HMAC-SHA256 under a key that goes with the wave's, so that no list of codes is found in a back-up. */
public record CodeHash(byte[] bytes) implements Comparable<CodeHash> {
    public static CodeHash of(WaveId wave, WaveKey key, AccessCode code) {
        return new CodeHash(key.mac("access code", wave, code.characters()));
    }

    @Override
    public int compareTo(CodeHash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
