package org.jiheng.kit.audit;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** Strings as JSON, spelled as everywhere in the audit log. */
final class JsonStrings {
    private JsonStrings() {}

    static String array(List<String> values) {
        return values.stream().map(JsonStrings::of).collect(Collectors.joining(",", "[", "]"));
    }

    static String of(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }
}
