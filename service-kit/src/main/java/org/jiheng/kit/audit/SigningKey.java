package org.jiheng.kit.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a service signs with what leaves it as a file, exports of its audit log and others, Ed25519 (RFC 8032). What is signed says
 * itself what it is, so that no signature passes for one of another kind. It comes from outside the database, so that whoever can rewrite the
 * database cannot sign what they made of it. Without one the service does not start.
 */
@Startup
@Singleton
public final class SigningKey {
    private static final String SETTING = "jiheng.audit.signing-key";
    private static final String HOW =
            ": give an Ed25519 private key (PKCS #8 in PEM), or the path of a file that holds one."
                    + " Make one with: openssl genpkey -algorithm ed25519";

    private final PrivateKey secret;
    private final PublicKey known;

    SigningKey(@ConfigProperty(name = SETTING) Optional<String> given) {
        try {
            EdECPrivateKey read = read(given.filter(text -> !text.isBlank())
                    .orElseThrow(() -> new IllegalStateException(SETTING + " is missing" + HOW)));
            secret = read;
            known = publicOf(read);
        } catch (IOException | GeneralSecurityException | ClassCastException | IllegalArgumentException e) {
            // the cause's message could hold a part of the key
            throw new IllegalStateException(
                    SETTING + " cannot be used (" + e.getClass().getSimpleName() + ")" + HOW);
        }
    }

    private static EdECPrivateKey read(String given) throws IOException, GeneralSecurityException {
        String pem = given.contains("-----BEGIN") ? given : Files.readString(Path.of(given.strip()));
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s|\\\\n", "");
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        return (EdECPrivateKey) KeyFactory.getInstance("Ed25519").generatePrivate(encoded);
    }

    /** The JDK has no call for it; but making a pair from these random bytes makes this very pair. */
    private static PublicKey publicOf(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow(() -> new GeneralSecurityException("no seed"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
        pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, seed.length);
            }
        });
        return pairs.generateKeyPair().getPublic();
    }

    /** Base64 of the signature over the text's UTF-8. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether a signature is that of a key over a text, each in its one spelling.
     *
     * @param publicKey see {@link #publicKey}; not necessarily this key, which may be a later one
     */
    public static boolean hasSigned(String publicKey, String text, String signature) {
        try {
            byte[] bytes = Base64.getDecoder().decode(signature);
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(bytes).equals(signature) && check.verify(bytes);
        } catch (GeneralSecurityException | IllegalArgumentException notOne) {
            return false;
        }
    }

    /** The public key, SubjectPublicKeyInfo in Base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(known.getEncoded());
    }

    /** The public key, SubjectPublicKeyInfo in PEM. */
    public String publicPem() {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(known.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    /** The first 16 hex digits of the SHA-256 of the public key's encoding. */
    public String id() {
        return LinkHash.hex(LinkHash.sha256(known.getEncoded())).substring(0, 16);
    }
}
