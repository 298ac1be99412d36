package org.jiheng.localstack.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiheng.localstack.terminal.Trouble;

/**
 * An export of an audit log. Each of its bytes counts: an entry's by its digest, the digest and the position by the
 * hash, the last hash and the number of entries by the trailer, and the trailer by the signature.
 */
public final class Export {
    private static final Pattern LINE = Pattern.compile(
            "\\{\"position\":(\\d{1,19}),(?:\"entry\":(\\{.*})|\"withheld\":\"([0-9a-f]{64})\"),\"hash\":\"([0-9a-f]{64})\"}",
            Pattern.DOTALL);

    private final Path file;
    private final PublicKeyFile key;

    public Export(Path file, PublicKeyFile key) {
        this.file = file;
        this.key = key;
    }

    /**
     * As {@link #verifyPart}, of an export of the whole log.
     *
     * @throws Trouble too if it begins after position 1 or ends before the log did
     */
    public Trailer verify(Export earlier) {
        Trailer trailer = verifyPart(earlier);
        if (!trailer.isOfWholeLog()) {
            throw new Trouble("audit.part", trailer.from(), trailer.to(), trailer.lastPosition());
        }
        return trailer;
    }

    /**
     * What the export says of itself, when all of it is as the service wrote it.
     *
     * @param earlier an export of before, or null: its end must lie in this one, or right before it
     * @throws Trouble naming the line and what is wrong
     */
    public Trailer verifyPart(Export earlier) {
        try {
            Optional<Trailer> before = earlier == null ? Optional.empty() : Optional.of(earlier.trailer());
            Trailer trailer = trailer();
            before.ifPresent(known -> refuseUnlessContinued(trailer, known));
            walk(trailer, before);
            return trailer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trailer trailer() throws IOException {
        return Trailer.read(file, key);
    }

    private static void refuseUnlessContinued(Trailer trailer, Trailer earlier) {
        boolean reaches = trailer.service().equals(earlier.service())
                && trailer.from() <= earlier.to() + 1
                && trailer.to() >= earlier.to()
                && trailer.lastPosition() >= earlier.lastPosition();
        boolean joins = trailer.from() != earlier.to() + 1 || trailer.previous().equals(earlier.head());
        if (!reaches || !joins) {
            throw new Trouble("audit.not-continued", earlier.service(), earlier.to(), trailer.from(), trailer.to());
        }
    }

    private void walk(Trailer trailer, Optional<Trailer> earlier) throws IOException {
        String hash = trailer.previous();
        if (trailer.from() == 1 && !hash.equals(genesis(trailer.service()))) {
            throw new Trouble("audit.wrong-start", 1);
        }
        long position = trailer.from() - 1;
        try (Lines lines = new Lines(file)) {
            String line;
            while ((line = lines.next()) != null && !Trailer.is(line)) {
                position++;
                hash = link(line, lines.number(), position, hash);
                refuseIfRewritten(earlier, position, hash);
            }
            refuseUnlessWhole(trailer, position, hash, lines);
        }
    }

    /** The line's hash, if it is what it must be. */
    private static String link(String line, long number, long position, String previous) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Trouble("audit.no-entry", number);
        }
        if (!parts.group(1).equals(Long.toString(position))) {
            throw new Trouble("audit.wrong-position", number, parts.group(1), position);
        }
        byte[] digest = parts.group(2) == null
                ? HexFormat.of().parseHex(parts.group(3))
                : Sha256.of(Lines.bytes(parts.group(2)));
        if (!next(previous, position, digest).equals(parts.group(4))) {
            throw new Trouble("audit.wrong-hash", number, position);
        }
        return parts.group(4);
    }

    private static void refuseIfRewritten(Optional<Trailer> earlier, long position, String hash) {
        earlier.flatMap(known -> known.hashAt(position))
                .filter(known -> !known.equals(hash))
                .ifPresent(rewritten -> {
                    throw new Trouble("audit.rewritten", position);
                });
    }

    private static void refuseUnlessWhole(Trailer trailer, long position, String hash, Lines lines) throws IOException {
        if (lines.next() != null) {
            throw new Trouble("audit.after-trailer", lines.number());
        }
        if (position != trailer.to()
                || trailer.entries() != trailer.to() - trailer.from() + 1
                || !hash.equals(trailer.head())) {
            throw new Trouble("audit.not-whole", lines.number(), trailer.from(), trailer.to(), position);
        }
    }

    static String genesis(String service) {
        return Sha256.hex(("jiheng audit " + service).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the hash before, the position in 8 bytes, big-endian, and the entry's SHA-256. */
    static String next(String previous, long position, byte[] digest) {
        byte[] before = HexFormat.of().parseHex(previous);
        return Sha256.hex(ByteBuffer.allocate(before.length + Long.BYTES + digest.length)
                .put(before)
                .putLong(position)
                .put(digest)
                .array());
    }
}
