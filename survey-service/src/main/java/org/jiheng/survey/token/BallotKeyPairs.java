package org.jiheng.survey.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.RSAKeyGenParameterSpec;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws the key pairs that tokens are signed with: RSA, 2048 bits, e = 65537; each serves for one group and some weeks. */
@ApplicationScoped
public class BallotKeyPairs {
    static final int BITS = 2048;

    public KeyPair draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(new RSAKeyGenParameterSpec(BITS, RSAKeyGenParameterSpec.F4));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
