package org.jiheng.localstack.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.terminal.Trouble;

/**
 * What the service signed of a ledger when it had so many entries.
 *
 * @param name how it is called when something is wrong with it
 * @param hash of the last entry
 */
public record LedgerHead(String name, String cycle, long entries, String hash, String keyId, String signedAt) {
    private static final String FORMAT = "jiheng-ledger-head-1";
    /** Far above any that a service writes. */
    private static final long MOST_BYTES = 64L * 1024;

    private static final Pattern FILE =
            Pattern.compile("\\{\"head\":(\\{.*}),\"signature\":\"([A-Za-z0-9+/=]*)\"}\n", Pattern.DOTALL);

    public static LedgerHead read(Path file, List<PublicKeyFile> keys) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Trouble("ledger.no-head", file);
            }
            return of(file.toString(), Files.readAllBytes(file), keys);
        } catch (IOException e) {
            throw new Trouble("audit.file-unreadable", file);
        }
    }

    /** @throws Trouble if it is none, or none of the keys has signed it */
    public static LedgerHead of(String name, byte[] bytes, List<PublicKeyFile> keys) {
        Matcher parts = FILE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!parts.matches()) {
            throw new Trouble("ledger.no-head", name);
        }
        byte[] content = parts.group(1).getBytes(StandardCharsets.ISO_8859_1);
        if (keys.stream().noneMatch(key -> key.hasSigned(content, parts.group(2)))) {
            throw new Trouble("ledger.head-not-signed", name, keys.get(0).id());
        }
        return signed(name, content);
    }

    /** The key signs other things too: what is signed says itself what it is. */
    private static LedgerHead signed(String name, byte[] content) {
        JsonNode head = CanonicalEntry.parse(content).orElseThrow(() -> new Trouble("ledger.no-head", name));
        if (!head.path("format").asText().equals(FORMAT)) {
            throw new Trouble("ledger.no-head", name);
        }
        return new LedgerHead(
                name,
                head.path("cycle").asText(),
                head.path("entries").asLong(),
                head.path("hash").asText(),
                head.path("keyId").asText(),
                head.path("signedAt").asText());
    }
}
