package org.jiheng.inspection.deduction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** A key that the owner of the database has made: the service's own is not there. */
final class OwnersKey {
    private static final KeyPair KEY = made();

    private OwnersKey() {}

    static OwnersDoing.Head signed(String content) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return new OwnersDoing.Head(content, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair made() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
