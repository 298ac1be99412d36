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

import org.jiheng.localstack.terminal.Trouble;

/** A service's public Ed25519 key, as {@code /api/v1/audit-key} gives it; kept apart from the exports. */
public final class PublicKeyFile {
    private final PublicKey key;

    private PublicKeyFile(PublicKey key) {
        this.key = key;
    }

    public static PublicKeyFile read(Path file) {
        try {
            String base64 =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            X509EncodedKeySpec encoded =
                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64));
            return new PublicKeyFile(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Trouble("audit.key-unreadable", file);
        }
    }

    String id() {
        return Sha256.hex(key.getEncoded()).substring(0, 16);
    }

    /** @param signature Base64, in its one spelling: the last digit has bits to spare that must be zero */
    boolean hasSigned(byte[] content, String signature) {
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
