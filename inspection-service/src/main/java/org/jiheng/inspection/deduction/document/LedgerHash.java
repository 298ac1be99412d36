package org.jiheng.inspection.deduction.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hashes of a chain as hex, SHA-256: each over the one before and the digest of the entry's content. The digest alone does for
 * whoever is not shown the content.
 */
final class LedgerHash {
    private LedgerHash() {}

    /** What stands before the first entry: no two cycles' chains begin alike. */
    static String genesis(String cycle) {
        return HexFormat.of().formatHex(sha256(utf8("jiheng deduction ledger " + cycle)));
    }

    static String next(String previous, String content) {
        MessageDigest chain = newSha256();
        chain.update(HexFormat.of().parseHex(previous));
        return HexFormat.of().formatHex(chain.digest(sha256(utf8(content))));
    }

    static String digest(String content) {
        return HexFormat.of().formatHex(sha256(utf8(content)));
    }

    private static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
