package org.jiheng.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jiheng.kit.testing.MessagesContract;

class MessagesTest extends MessagesContract {
    private static final Pattern NOTATION = Pattern.compile("\"([a-zA-Z]+)\": \\{\\s*\"type\": [^{}]*\"pattern\"");

    /** What the service itself does, as the audit log calls it. */
    @Override
    protected Set<String> otherNames() {
        return Set.of("remind-of-phase-end", "conclude-closing");
    }

    /** A value that does not keep to a notation of the scheme's schema. */
    @Override
    protected Set<String> composed() {
        try (InputStream in = MessagesTest.class.getResourceAsStream("/scheme/scheme.schema.json")) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return NOTATION.matcher(schema)
                    .results()
                    .map(notation -> "not-a-" + notation.group(1).replace("OrNull", ""))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
