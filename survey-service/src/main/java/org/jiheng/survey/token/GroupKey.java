package org.jiheng.survey.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

import org.jiheng.survey.wave.WaveId;

/** The public key by which tokens of a wave's group are known. */
public final class GroupKey {
    private static final int SALT = 48;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, PSSParameterSpec.TRAILER_FIELD_BC);

    private final byte[] encoded;
    private final PublicKey key;

    private GroupKey(byte[] encoded, PublicKey key) {
        this.encoded = encoded;
        this.key = key;
    }

    /** @param encoded SubjectPublicKeyInfo (RFC 5280), DER */
    public static GroupKey of(byte[] encoded) {
        try {
            return new GroupKey(
                    encoded.clone(), KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SubjectPublicKeyInfo, DER. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** SHA-256 of what is encoded, in hexadecimal digits: printed on the letters. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that signature makes the serial a token of the group. */
    public boolean signed(WaveId wave, String group, TokenSerial serial, byte[] signature) {
        return signed(TokenMessage.prepared(serial, wave, group), signature);
    }

    /** Whether that is the signature of a message, as it was prepared. */
    boolean signed(byte[] prepared, byte[] signature) {
        try {
            Signature check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(PSS);
            check.initVerify(key);
            check.update(prepared);
            return check.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
