package org.jiheng.kit.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes of the chain, SHA-256: each over the one before, the position (8 bytes, big-endian) and the entry's digest. */
record LinkHash(byte[] bytes) {
    /** What stands before the first link: no two services' chains begin alike. */
    static LinkHash genesis(String service) {
        return new LinkHash(sha256("jiheng audit " + service));
    }

    static byte[] digest(String entryForm) {
        return sha256(entryForm);
    }

    LinkHash next(long position, byte[] digest) {
        byte[] linked = ByteBuffer.allocate(bytes.length + Long.BYTES + digest.length)
                .put(bytes)
                .putLong(position)
                .put(digest)
                .array();
        return new LinkHash(sha256(linked));
    }

    String hex() {
        return hex(bytes);
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    boolean is(byte[] other) {
        return MessageDigest.isEqual(bytes, other);
    }

    private static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
