package org.jiheng.survey.code;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * What a respondent answers once with: 24 random characters of Crockford's base 32, 120 bits, and one by which slips of the
 * pen are noticed. Over the alphabet's values in GF(32) by x⁵ + x² + 1 all 25, read as a polynomial, are 0 at its root: one
 * wrong character never is, nor are two that changed places.
 */
public final class AccessCode {
    /** Characters. */
    public static final int LENGTH = 25;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 5;
    private static final int FIELD = 32;
    private static final int POLYNOMIAL = 0b100101;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String characters;

    private AccessCode(String characters) {
        this.characters = characters;
    }

    public static AccessCode random() {
        StringBuilder drawn = new StringBuilder(LENGTH);
        int remainder = 0;
        while (drawn.length() < LENGTH - 1) {
            int value = RANDOM.nextInt(FIELD);
            remainder = next(remainder, value);
            drawn.append(ALPHABET.charAt(value));
        }
        return new AccessCode(drawn.append(ALPHABET.charAt(next(remainder, 0))).toString());
    }

    /** As somebody typed it: small letters, blanks and hyphens do not matter, nor O for 0 and I or L for 1. */
    public static Optional<AccessCode> read(String typed) {
        StringBuilder characters = new StringBuilder(LENGTH);
        int remainder = 0;
        for (char each : typed.toCharArray()) {
            if (each != '-' && !Character.isWhitespace(each)) {
                int value = ALPHABET.indexOf(plain(each));
                if (value < 0 || characters.length() == LENGTH) {
                    return Optional.empty();
                }
                remainder = next(remainder, value);
                characters.append(ALPHABET.charAt(value));
            }
        }
        return characters.length() == LENGTH && remainder == 0
                ? Optional.of(new AccessCode(characters.toString()))
                : Optional.empty();
    }

    private static char plain(char typed) {
        char large = Character.toUpperCase(typed);
        return switch (large) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> large;
        };
    }

    private static int next(int remainder, int value) {
        int times = remainder << 1;
        return (times < FIELD ? times : times ^ POLYNOMIAL) ^ value;
    }

    /** The characters without what parts them. */
    public String characters() {
        return characters;
    }

    /** As it is printed, in five groups of five. */
    public String printed() {
        return characters.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** A code is told to nobody but its respondent. */
    @Override
    public String toString() {
        return "an access code";
    }
}
