package org.jiheng.survey.wave.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jiheng.survey.wave.WaveId;

/** What the ballots of a wave are sealed with while it is open: 32 random bytes. */
public final class WaveKey {
    /** Bytes. */
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private WaveKey(byte[] bytes) {
        this.bytes = bytes;
    }

    public static WaveKey random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new WaveKey(bytes);
    }

    public static WaveKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a wave key has " + LENGTH + " bytes");
        }
        return new WaveKey(bytes.clone());
    }

    /** As it is kept. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public SecretKey aes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** By which the database knows the wave's key again: nobody computes the key from it. */
    public byte[] check(WaveId wave) {
        return mac("wave key", wave, "");
    }

    /** HMAC-SHA256 under this key; what it is for keeps it apart from those for anything else. */
    public byte[] mac(String purpose, WaveId wave, String text) {
        // No purpose and no code holds a line feed, so no two inputs read the same
        String input = purpose + '\n' + wave.cycle() + '\n' + wave.wave() + (text.isEmpty() ? "" : '\n' + text);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(input.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean hasCheck(WaveId wave, byte[] check) {
        return MessageDigest.isEqual(check(wave), check);
    }

    @Override
    public String toString() {
        return "a wave key";
    }
}
