package org.jiheng.survey.token;

/** 32 bytes that the respondent's device drew; the server sees them first with the ballot. */
public record TokenSerial(byte[] bytes) {
    /** Bytes. */
    public static final int LENGTH = 32;

    public TokenSerial {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a token's serial has " + LENGTH + " bytes");
        }
    }
}
