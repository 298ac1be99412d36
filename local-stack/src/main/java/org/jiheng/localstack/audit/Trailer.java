package org.jiheng.localstack.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jiheng.localstack.terminal.Trouble;

/**
 * What an export's last line says of it, under the service's signature.
 *
 * @param from first position
 * @param to last position; {@code from - 1} if there are no entries
 * @param withheld entries of which only the digest is shown
 * @param previous hash before the first entry
 * @param head hash of the last entry
 * @param lastPosition of the whole log when it was exported
 * @param lastHash of the whole log when it was exported
 */
public record Trailer(
        String service,
        long from,
        long to,
        long entries,
        long withheld,
        String previous,
        String head,
        long lastPosition,
        String lastHash,
        String exportedAt,
        String keyId) {
    private static final Pattern LINE =
            Pattern.compile("\\{\"trailer\":(\\{.*}),\"signature\":\"([A-Za-z0-9+/=]*)\"}", Pattern.DOTALL);
    private static final Pattern BROKEN = Pattern.compile("\\{\"broken\":(\\d{1,19})}");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The file's last line, once the key says that it is genuine. */
    static Trailer read(Path file, PublicKeyFile key) throws IOException {
        try (Lines lines = new Lines(file)) {
            String last = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                last = line;
            }
            Matcher broken = BROKEN.matcher(last == null ? "" : last);
            if (broken.matches()) {
                throw new Trouble("audit.broken-at-source", lines.number(), broken.group(1));
            }
            if (last == null) {
                throw new Trouble("audit.empty");
            }
            return parse(last, lines.number(), key);
        }
    }

    private static Trailer parse(String line, long number, PublicKeyFile key) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Trouble("audit.no-trailer", number);
        }
        byte[] content = Lines.bytes(parts.group(1));
        if (!key.hasSigned(content, parts.group(2))) {
            throw new Trouble("audit.not-signed", number, key.id());
        }
        try {
            return JSON.readValue(new String(content, StandardCharsets.UTF_8), Trailer.class);
        } catch (JsonProcessingException e) {
            throw new Trouble("audit.no-trailer", number);
        }
    }

    /** Whether the export was of the whole log, from its first position to its last. */
    boolean isOfWholeLog() {
        return from == 1 && to == lastPosition && head.equals(lastHash);
    }

    /** The hash at one of the two positions for which it gives one. */
    Optional<String> hashAt(long position) {
        if (position == to) {
            return Optional.of(head);
        }
        return position == lastPosition ? Optional.of(lastHash) : Optional.empty();
    }

    /** Whether the line claims to be one. */
    static boolean is(String line) {
        return line.startsWith("{\"trailer\":");
    }
}
