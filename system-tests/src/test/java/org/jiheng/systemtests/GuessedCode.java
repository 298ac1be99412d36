package org.jiheng.systemtests;

import java.util.Random;

/** A code that could be one: its check character is right, so it goes all the way to the database. */
final class GuessedCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DRAWN = 24;
    private static final int POLYNOMIAL = 0b100101;

    private GuessedCode() {}

    static String next(Random random) {
        StringBuilder code = new StringBuilder();
        int remainder = 0;
        for (int i = 0; i < DRAWN; i++) {
            int value = random.nextInt(ALPHABET.length());
            code.append(ALPHABET.charAt(value));
            remainder = times(remainder) ^ value;
        }
        return code.append(ALPHABET.charAt(times(remainder))).toString();
    }

    private static int times(int value) {
        int doubled = value << 1;
        return doubled < ALPHABET.length() ? doubled : doubled ^ POLYNOMIAL;
    }
}
