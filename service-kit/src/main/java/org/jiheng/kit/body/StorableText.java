package org.jiheng.kit.body;

/** Looks for characters in JSON that cannot be stored, without reading it as JSON. */
final class StorableText {
    private static final int ESCAPE_LENGTH = 6;

    private StorableText() {}

    /** Bytes that are no UTF-8 and raw control characters are the JSON reader's affair. */
    static boolean isIn(byte[] json) {
        int i = 0;
        while (i < json.length) {
            if (json[i] == '\\') {
                int length = escape(json, i);
                if (length == 0) {
                    return false;
                }
                i += length;
            } else {
                i++;
            }
        }
        return true;
    }

    /** @return how many bytes the escape at {@code i} takes; 0 if it stands for what cannot be stored */
    private static int escape(byte[] json, int i) {
        int unit = utf16(json, i);
        if (unit < 0) {
            return 2;
        }
        if (unit == 0 || Character.isLowSurrogate((char) unit)) {
            return 0;
        }
        if (!Character.isHighSurrogate((char) unit)) {
            return ESCAPE_LENGTH;
        }
        int second = utf16(json, i + ESCAPE_LENGTH);
        return second >= 0 && Character.isLowSurrogate((char) second) ? 2 * ESCAPE_LENGTH : 0;
    }

    /** The UTF-16 unit of the escape at {@code i}, or -1 if there is no such escape. */
    private static int utf16(byte[] json, int i) {
        if (i + ESCAPE_LENGTH > json.length || json[i] != '\\' || json[i + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int digit = i + 2; digit < i + ESCAPE_LENGTH; digit++) {
            int value = Character.digit(json[digit], 16);
            if (value < 0) {
                return -1;
            }
            unit = unit * 16 + value;
        }
        return unit;
    }
}
