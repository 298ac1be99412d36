package org.jiheng.kit.testing.fuzz;

import java.util.List;
import java.util.Random;

/** Values that have broken other systems, as JSON and as parts of an address. */
final class HostileValues {
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-1e400",
            "1e-400",
            "1E2147483647",
            "1e999999999",
            "123456789012345678901234567890123456789012345678901234567890",
            "0.000000000000000000000000000000000000000000000000000000001",
            "-0",
            "9223372036854775808",
            "2147483648",
            "NaN",
            "Infinity",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\":\"\"}",
            "{\"__proto__\":{},\"constructor\":1}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"\u202e\u0645\u0631\u062d\u0628\u0627\"",
            "\"\ufeff\"",
            "\"\uffff\"",
            "\"\u0001\"",
            "\"e\u0301\u0301\u0301\u0301\u0301\u0301\"",
            "\"'; DROP TABLE finding; --\"",
            "\"<script>alert(1)</script>\"",
            "\"${jndi:ldap://127.0.0.1/a}\"",
            "\"{0} {1} '{'\"",
            "\"%s%n%x\"",
            "\"../../../etc/passwd\"",
            "\"=1+1\"",
            "\"1e400\"",
            "\"1e999999999\"",
            "\"-1e-999999999\"",
            "\"0x10\"",
            "\"١٢\"",
            "\"1,5\"",
            "\"+1\"",
            "\"1.\"",
            "\".5\"",
            "\"00000000000000000000000000000000001\"",
            "\"99999999999999999999999999999.99\"",
            "\"2012-02-30\"",
            "\"+999999999-12-31\"",
            "\"-999999999-01-01\"",
            "\"9999-12-31\"",
            "\"0000-00-00\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"\\r\\nSet-Cookie: a=b\"");

    private static final List<String> SEGMENTS = List.of(
            "%00",
            "a%00b",
            "%ED%A0%80",
            "%C0%AF",
            "%FF",
            "%2e%2e%2f",
            "%2F",
            "%5C",
            "x;a=b",
            "%E2%80%AE",
            "%F0%9F%98%80",
            "%EF%BB%BF",
            "%0d%0aX-A:%20b",
            "%20",
            "+",
            "*",
            "'",
            "%22",
            "%7B%7D",
            "0",
            "-1",
            "1e400",
            "99999999999999999999",
            "null",
            "undefined",
            "true",
            "350100-2012%20",
            "350100-99999",
            "350100/2012",
            "00000000-0000-0000-0000-000000000000",
            "2012-13");

    private HostileValues() {}

    static String json(Random random) {
        int which = random.nextInt(JSON.size() + 6);
        return switch (which) {
            case 0 -> "\"" + "长".repeat(40_000) + "\"";
            case 1 -> "\"" + "x".repeat(300_000) + "\"";
            case 2 -> "[".repeat(20_000) + "]".repeat(20_000);
            case 3 -> "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000);
            case 4 -> "9".repeat(5_000);
            case 5 -> "[" + "1,".repeat(20_000) + "1]";
            default -> JSON.get(which - 6);
        };
    }

    /** Percent-encoded, for a path or a query. */
    static String segment(Random random) {
        int which = random.nextInt(SEGMENTS.size() + 1);
        return which == SEGMENTS.size() ? "x".repeat(2_000) : SEGMENTS.get(which);
    }
}
