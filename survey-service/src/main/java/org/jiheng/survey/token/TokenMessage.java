package org.jiheng.survey.token;

import java.nio.charset.StandardCharsets;

import org.jiheng.survey.wave.WaveId;

/**
 * What a token's signature is of: RSABSSA-SHA384-PSS-Randomized (RFC 9474, section 5) of a message that names wave and group,
 * so that a token of one is none of another. Its 32 random bytes of preparation are the token's serial.
 */
public final class TokenMessage {
    private TokenMessage() {}

    /** The message before it is prepared. */
    public static byte[] of(WaveId wave, String group) {
        // No code holds a line feed, so no two read the same
        String text = "jiheng ballot token\n" + wave.cycle() + '\n' + wave.wave() + '\n' + group;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The message as it is signed. */
    public static byte[] prepared(TokenSerial serial, WaveId wave, String group) {
        byte[] message = of(wave, group);
        byte[] prepared = new byte[TokenSerial.LENGTH + message.length];
        System.arraycopy(serial.bytes(), 0, prepared, 0, TokenSerial.LENGTH);
        System.arraycopy(message, 0, prepared, TokenSerial.LENGTH, message.length);
        return prepared;
    }
}
