package org.jiheng.localstack.stack;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What services sign their audit exports with: a stack makes one anew, and it is gone with the stack. */
public final class SigningKeys {
    private SigningKeys() {}

    /** A private Ed25519 key, PKCS #8 in PEM. */
    public static String generate() {
        try {
            byte[] encoded = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
