package org.jiheng.inspection.evidence.api;

import java.nio.ByteBuffer;
import java.util.HexFormat;

import org.greenbytes.http.sfv.ByteSequenceItem;
import org.greenbytes.http.sfv.ParseException;
import org.greenbytes.http.sfv.Parser;
import org.jiheng.inspection.evidence.DigestMissing;

/** The field {@code Content-Digest} (RFC 9530), of which the SHA-256 counts. */
final class ContentDigest {
    private static final String SHA_256 = "sha-256";
    private static final int SHA_256_BYTES = 32;

    private ContentDigest() {}

    /** @throws DigestMissing if it names none */
    static String sha256(String field) {
        byte[] digest = bytes(field);
        if (digest.length != SHA_256_BYTES) {
            throw new DigestMissing();
        }
        return HexFormat.of().formatHex(digest);
    }

    static String of(String sha256) {
        byte[] digest = HexFormat.of().parseHex(sha256);
        return SHA_256 + "=" + ByteSequenceItem.valueOf(digest).serialize();
    }

    private static byte[] bytes(String field) {
        try {
            return field != null && Parser.parseDictionary(field).get().get(SHA_256) instanceof ByteSequenceItem item
                    ? bytes(item.get())
                    : new byte[0];
        } catch (ParseException e) {
            throw new DigestMissing();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
