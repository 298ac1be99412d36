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
import org.jiheng.inspection.evidence.EvidenceType;
import org.jiheng.inspection.evidence.EvidenceTypeDiffers;
import org.jiheng.inspection.evidence.UploadBroken;

/** A file that has arrived, in the folder for temporary files until it is closed. */
public final class ReceivedFile implements AutoCloseable {
    /** What a type is told by: as much as the library looks at. */
    private static final int BEGINNING = 64 * 1024;

    private static final int PART = 16 * 1024;

    private static final Tika TYPES = new Tika();

    private final Path path;
    private final MessageDigest digest = sha256Digest();
    private long size;
    private String sha256 = "";

    private ReceivedFile(Path path) {
        this.path = path;
    }

    /**
     * @param path where it goes
     * @throws org.jiheng.kit.refusal.Refusal if there is more than may be, or it takes longer, or ends before it should
     */
    static ReceivedFile of(Path path, InputStream body, Allowance allowance) {
        ReceivedFile received = new ReceivedFile(path);
        try {
            received.take(body, allowance);
            return received;
        } catch (RuntimeException e) {
            received.close();
            throw e;
        }
    }

    private void take(InputStream body, Allowance allowance) {
        byte[] part = new byte[PART];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = next(body, part); read >= 0; read = next(body, part)) {
                size += read;
                allowance.check(size);
                digest.update(part, 0, read);
                out.write(part, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    /** What there is, as soon as there is any: who sends a byte now and then is not waited for until a part is full. */
    private static int next(InputStream body, byte[] part) {
        try {
            return body.read(part);
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
        String found = TYPES.detect(beginning());
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

    private byte[] beginning() {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(BEGINNING);
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
