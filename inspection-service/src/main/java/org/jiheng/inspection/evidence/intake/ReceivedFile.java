package org.jiheng.inspection.evidence.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.tika.Tika;
import org.jiheng.inspection.evidence.EvidenceEmpty;
import org.jiheng.inspection.evidence.EvidenceTooLarge;
import org.jiheng.inspection.evidence.EvidenceType;
import org.jiheng.inspection.evidence.EvidenceTypeDiffers;
import org.jiheng.inspection.evidence.UploadBroken;

/** A file that has arrived, in the folder for temporary files until it is closed. */
public final class ReceivedFile implements AutoCloseable {
    /** What a type is told by: as much as the library looks at. */
    private static final int BEGINNING = 64 * 1024;

    private static final Tika TYPES = new Tika();

    private final Path path;
    private final MessageDigest digest = sha256Digest();
    private byte[] beginning = new byte[0];
    private long size;
    private String sha256 = "";

    private ReceivedFile(Path path) {
        this.path = path;
    }

    /**
     * @throws EvidenceTooLarge if there are more bytes than {@code most}
     * @throws UploadBroken if they end before they should
     */
    static ReceivedFile of(InputStream body, long most) {
        ReceivedFile received = new ReceivedFile(created());
        try {
            received.take(body, most);
            return received;
        } catch (RuntimeException e) {
            received.close();
            throw e;
        }
    }

    private void take(InputStream body, long most) {
        try (OutputStream out = Files.newOutputStream(path)) {
            for (byte[] part = next(body); part.length > 0; part = next(body)) {
                beginning = size == 0 ? part : beginning;
                size += part.length;
                if (size > most) {
                    throw new EvidenceTooLarge(most);
                }
                digest.update(part);
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] next(InputStream body) {
        try {
            return body.readNBytes(BEGINNING);
        } catch (IOException e) {
            throw new UploadBroken();
        }
    }

    /** @throws org.jiheng.kit.refusal.Refusal unless it is whole and what was announced */
    public void mustBe(EvidenceType announced, String announcedSha256) {
        if (!sha256.equals(announcedSha256)) {
            throw new UploadBroken();
        }
        if (size == 0) {
            throw new EvidenceEmpty();
        }
        String found = TYPES.detect(beginning);
        if (!EvidenceType.of(found).equals(Optional.of(announced))) {
            throw new EvidenceTypeDiffers(announced.mediaType(), found);
        }
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** Where its bytes are until it is closed. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created() {
        try {
            return Files.createTempFile("evidence", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
