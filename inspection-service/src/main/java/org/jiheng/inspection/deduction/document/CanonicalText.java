package org.jiheng.inspection.deduction.document;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON after RFC 8785, and times in one spelling: UTC, six decimals. */
final class CanonicalText {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private CanonicalText() {}

    static String of(ObjectNode members) {
        try {
            return new JsonCanonicalizer(members.toString()).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String time(Instant time) {
        return MICROSECONDS.format(time);
    }
}
