package org.jiheng.localstack.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

import org.jiheng.localstack.terminal.Trouble;

/** A service's public Ed25519 key, as {@code /api/v1/audit-key} gives it; kept apart from what it signed. */
public final class PublicKeyFile {
    private final PublicKey key;

    private PublicKeyFile(PublicKey key) {
        this.key = key;
    }

    public static PublicKeyFile read(Path file) {
        try {
            String base64 =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return of(base64).orElseThrow(() -> new Trouble("audit.key-unreadable", file));
        } catch (IOException e) {
            throw new Trouble("audit.key-unreadable", file);
        }
    }

    /** @param base64 SubjectPublicKeyInfo; empty if it is no Ed25519 key */
    public static Optional<PublicKeyFile> of(String base64) {
        try {
            X509EncodedKeySpec encoded =
                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return Optional.of(
                    new PublicKeyFile(KeyFactory.getInstance("Ed25519").generatePublic(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String id() {
        return Sha256.hex(key.getEncoded()).substring(0, 16);
    }

    /** @param signature Base64, in its one spelling: the last digit has bits to spare that must be zero */
    public boolean hasSigned(byte[] content, String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
        } catch (SignatureException | IllegalArgumentException notOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
