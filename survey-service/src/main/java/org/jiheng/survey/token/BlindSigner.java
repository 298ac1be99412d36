package org.jiheng.survey.token;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;
import javax.crypto.Cipher;

/** Signs blinded messages of a group: BlindSign of RFC 9474, section 4.3. It never learns what it signs. */
public final class BlindSigner {
    private final RSAPrivateKey key;

    private BlindSigner(RSAPrivateKey key) {
        this.key = key;
    }

    /** @param encoded PKCS #8 */
    public static BlindSigner of(byte[] encoded) {
        try {
            return new BlindSigner(
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if that is no blinded message under this key. */
    public Optional<byte[]> sign(byte[] blinded) {
        BigInteger modulus = key.getModulus();
        if (blinded.length != modulus.bitLength() / Byte.SIZE || new BigInteger(1, blinded).compareTo(modulus) >= 0) {
            return Optional.empty();
        }
        try {
            // The bare RSA operation; the provider blinds it once more against timing and checks its result
            Cipher rsa = Cipher.getInstance("RSA/ECB/NoPadding");
            rsa.init(Cipher.DECRYPT_MODE, key);
            return Optional.of(rsa.doFinal(blinded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
