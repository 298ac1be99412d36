package org.jiheng.survey.token;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.Properties;

import org.bouncycastle.crypto.params.RSABlindingParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.jiheng.localstack.respondent.Blinding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What both sides compute is what RFC 9474 says, appendix A.1. */
class BlindSignatureTest {
    private final Properties vector = new Properties();
    private GroupKey key;
    private BlindSigner signer;

    @BeforeEach
    void read() throws IOException, GeneralSecurityException {
        try (InputStream file = BlindSignatureTest.class.getResourceAsStream("/rfc9474-a1.properties")) {
            vector.load(file);
        }
        KeyFactory rsa = KeyFactory.getInstance("RSA");
        key = GroupKey.of(rsa.generatePublic(new RSAPublicKeySpec(number("n"), number("e")))
                .getEncoded());
        signer = BlindSigner.of(rsa.generatePrivate(privateKey()).getEncoded());
    }

    private RSAPrivateCrtKeySpec privateKey() {
        BigInteger p = number("p");
        BigInteger q = number("q");
        BigInteger d = number("d");
        return new RSAPrivateCrtKeySpec(
                number("n"),
                number("e"),
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p));
    }

    @Test
    void theServerSignsWhatItIsGiven() {
        assertThat(signer.sign(bytes("blinded_msg"))).contains(bytes("blind_sig"));
    }

    @Test
    void theSignatureIsKnown() {
        assertThat(key.signed(bytes("input_msg"), bytes("sig"))).isTrue();
        assertThat(key.signed(bytes("msg"), bytes("sig"))).isFalse();
    }

    @Test
    void theDeviceBlindsAndFinalizes() {
        RSAKeyParameters publicKey = new RSAKeyParameters(false, number("n"), number("e"));
        BigInteger factor = number("inv").modInverse(number("n"));
        Blinding blinding =
                Blinding.of(new RSABlindingParameters(publicKey, factor), bytes("salt"), bytes("input_msg"));
        assertThat(blinding.blinded()).isEqualTo(bytes("blinded_msg"));
        assertThat(blinding.finalized(bytes("blind_sig"))).isEqualTo(bytes("sig"));
    }

    @Test
    void whatIsNoBlindedMessageUnderTheKeyIsNotSigned() {
        byte[] modulus = HexFormat.of().parseHex(vector.getProperty("n"));
        assertThat(signer.sign(modulus)).isEmpty();
        assertThat(signer.sign(new byte[0])).isEmpty();
        assertThat(signer.sign(new byte[modulus.length + 1])).isEmpty();
    }

    private BigInteger number(String name) {
        return new BigInteger(vector.getProperty(name), 16);
    }

    private byte[] bytes(String name) {
        return HexFormat.of().parseHex(vector.getProperty(name));
    }
}
