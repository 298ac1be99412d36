package org.jiheng.kit.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tokens put together by hand, as somebody would who has not the issuer's key. */
final class ForgedToken {
    static final KeyPair OWN_RSA = keyPair("RSA");
    static final KeyPair OWN_EC = keyPair("EC");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims;

    private ForgedToken(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** With the header and the claims of a genuine one. */
    static ForgedToken like(String genuine) {
        ForgedToken forged = new ForgedToken(part(genuine, 1));
        forged.header.putAll(part(genuine, 0));
        return forged;
    }

    ForgedToken header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    ForgedToken withoutHeader(String name) {
        header.remove(name);
        return this;
    }

    ForgedToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    String unsigned() {
        return content() + ".";
    }

    String signedAs(String signature) {
        return content() + "." + signature;
    }

    /** @param algorithm of HMAC, as JWS names it */
    String hmac(String algorithm, byte[] key) {
        header.put("alg", algorithm);
        try {
            String name = algorithm.replace("HS", "HmacSHA");
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key, name));
            return signedAs(BASE64.encodeToString(mac.doFinal(bytes(content()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String rsa() {
        header.put("alg", "RS256");
        return signedAs(BASE64.encodeToString(signature("SHA256withRSA", OWN_RSA)));
    }

    String ec() {
        header.put("alg", "ES256");
        return signedAs(BASE64.encodeToString(signature("SHA256withECDSAinP1363Format", OWN_EC)));
    }

    String content() {
        return BASE64.encodeToString(bytes(Json.write(header))) + "."
                + BASE64.encodeToString(bytes(Json.write(claims)));
    }

    static String part(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    static Map<String, Object> part(String token, int part) {
        try {
            return JSON.readValue(Base64.getUrlDecoder().decode(token.split("\\.")[part]), new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The first of the issuer's public keys, as it publishes it. */
    static JsonNode publishedKey() {
        try {
            URI keys = URI.create(Servers.running().issuer() + "/jwks");
            return JSON.readTree(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(keys).build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .at("/keys/0");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static PublicKey publicKey() {
        JsonNode key = publishedKey();
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(PublicKey key) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    }

    /** With one bit of the last part turned round. */
    static String turned(String token) {
        String[] parts = token.split("\\.");
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        signature[signature.length / 2] ^= 1;
        return parts[0] + "." + parts[1] + "." + BASE64.encodeToString(signature);
    }

    static String shortened(String token) {
        String[] parts = token.split("\\.");
        byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
        return parts[0] + "." + parts[1] + "." + BASE64.encodeToString(Arrays.copyOf(signature, signature.length / 2));
    }

    private byte[] signature(String algorithm, KeyPair key) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key.getPrivate());
            signature.update(bytes(content()));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }

    private static KeyPair keyPair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
