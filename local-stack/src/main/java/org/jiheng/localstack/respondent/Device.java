package org.jiheng.localstack.respondent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * A device that answers once: what it sends to {@code /respondent/ballot-tokens} and {@code /respondent/ballots}, and what it
 * makes of the answers.
 */
public final class Device {
    private static final int SERIAL = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String cycle;
    private final String wave;
    private final String group;
    private final byte[] serial = new byte[SERIAL];
    private final Blinding blinding;

    /**
     * @param publicKey the group's, base64url, as every device is shown it
     * @param fingerprint as it stands in the letter
     * @throws OtherKey before anything is sent, if that is another key's
     */
    public Device(String cycle, String wave, String group, String publicKey, String fingerprint) {
        this.cycle = cycle;
        this.wave = wave;
        this.group = group;
        byte[] key = Base64.getUrlDecoder().decode(publicKey);
        if (!fingerprint(key).equals(fingerprint)) {
            throw new OtherKey();
        }
        RANDOM.nextBytes(serial);
        this.blinding = Blinding.of(key, prepared());
    }

    /** As RFC 9474 prepares a message: the serial is its 32 random bytes. */
    private byte[] prepared() {
        byte[] message =
                ("jiheng ballot token\n" + cycle + '\n' + wave + '\n' + group).getBytes(StandardCharsets.UTF_8);
        byte[] prepared = new byte[SERIAL + message.length];
        System.arraycopy(serial, 0, prepared, 0, SERIAL);
        System.arraycopy(message, 0, prepared, SERIAL, message.length);
        return prepared;
    }

    private static String fingerprint(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a token is asked for with. */
    public Map<String, String> tokenRequest(String code) {
        return Map.of(
                "cycle", cycle,
                "wave", wave,
                "group", group,
                "code", code,
                "blindedMessage", text(blinding.blinded()));
    }

    /**
     * A ballot with its token.
     *
     * @param blindSignature the answer to the request for the token
     * @param channel ONLINE or INTERVIEW
     */
    public Map<String, String> ballot(String blindSignature, String channel, String ratings) {
        byte[] signature = blinding.finalized(Base64.getUrlDecoder().decode(blindSignature));
        return Map.of(
                "cycle", cycle,
                "wave", wave,
                "group", group,
                "channel", channel,
                "serial", text(serial),
                "signature", text(signature),
                "ratings", ratings);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
