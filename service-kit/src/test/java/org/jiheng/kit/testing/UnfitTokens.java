package org.jiheng.kit.testing;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import static org.jiheng.kit.testing.ForgedToken.bytes;

/** Tokens that say what a good one says, and are not to be believed. */
final class UnfitTokens {
    private static final long LONG_PAST = 1_500_000_000L;
    private static final long FAR_AHEAD = 4_000_000_000L;

    private final Supplier<Tokens> like;
    private final String genuine;
    private final byte[] pem = bytes(ForgedToken.pem(ForgedToken.publicKey()));

    UnfitTokens(Supplier<Tokens> like) {
        this.like = like;
        this.genuine = like.get().token();
    }

    String genuine() {
        return genuine;
    }

    /** The kinds that are tried with every role; null: no token. */
    Map<String, String> ofTheMatrix() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("no token", null);
        tokens.putAll(signedByTheIssuer());
        tokens.put("alg none", forged().header("alg", "none").unsigned());
        tokens.put("HS256 with the public key", forged().hmac("HS256", pem));
        return tokens;
    }

    /** All kinds. */
    Map<String, String> all() {
        Map<String, String> tokens = new LinkedHashMap<>(signedByTheIssuer());
        tokens.putAll(incomplete());
        tokens.putAll(unsigned());
        tokens.putAll(confusedKeys());
        tokens.putAll(ownKeys());
        tokens.putAll(changed());
        tokens.putAll(malformed());
        return tokens;
    }

    /** Genuine signatures on what does not hold here or now. */
    private Map<String, String> signedByTheIssuer() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "expired",
                like.get()
                        .claim("iat", LONG_PAST)
                        .claim("nbf", LONG_PAST)
                        .claim("exp", LONG_PAST + 3_600)
                        .token());
        tokens.put(
                "not yet valid",
                like.get()
                        .claim("nbf", FAR_AHEAD)
                        .claim("exp", FAR_AHEAD + 3_600)
                        .token());
        tokens.put("other audience", like.get().claim("aud", "other").token());
        tokens.put("other issuer", like.get().from("other").token());
        return tokens;
    }

    private Map<String, String> incomplete() {
        String issuer = Servers.running().issuer();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put(
                "another issuer's name", like.get().claim("iss", issuer + "x").token());
        tokens.put(
                "the issuer's name with a slash",
                like.get().claim("iss", issuer + "/").token());
        tokens.put("no audience", like.get().claim("aud", List.of()).token());
        tokens.put(
                "an audience that contains ours",
                like.get().claim("aud", "jiheng-other").token());
        tokens.put("no subject", like.get().claim("sub", null).token());
        return tokens;
    }

    private Map<String, String> unsigned() {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String none : List.of("none", "None", "NONE", "nOnE", "", "null")) {
            tokens.put("alg '" + none + "'", forged().header("alg", none).unsigned());
        }
        tokens.put("no alg", forged().withoutHeader("alg").unsigned());
        tokens.put("alg none, genuine signature", forged().header("alg", "none").signedAs(genuine.split("\\.")[2]));
        tokens.put("no signature", genuine.substring(0, genuine.lastIndexOf('.')));
        tokens.put("an empty signature", genuine.substring(0, genuine.lastIndexOf('.') + 1));
        return tokens;
    }

    private Map<String, String> confusedKeys() {
        JsonNode published = ForgedToken.publishedKey();
        Map<String, String> tokens = new LinkedHashMap<>();
        for (String algorithm : List.of("HS256", "HS384", "HS512")) {
            tokens.put(algorithm + " with the public key as PEM", forged().hmac(algorithm, pem));
        }
        tokens.put(
                "HS256 with the public key as DER",
                forged().hmac("HS256", ForgedToken.publicKey().getEncoded()));
        tokens.put("HS256 with the public key as JWK", forged().hmac("HS256", bytes(published.toString())));
        tokens.put(
                "HS256 with the modulus",
                forged().hmac(
                                "HS256",
                                Base64.getUrlDecoder().decode(published.get("n").asText())));
        tokens.put(
                "HS256 with the key's name",
                forged().hmac("HS256", bytes(published.get("kid").asText())));
        tokens.put("HS256 with the client's secret", forged().hmac("HS256", bytes("local")));
        tokens.put(
                "HS256 with a file that is empty",
                forged().header("kid", "../../../../../../dev/null").hmac("HS256", new byte[1]));
        tokens.put(
                "a key's name that is SQL",
                forged().header("kid", "x' UNION SELECT 'secret").hmac("HS256", bytes("secret")));
        return tokens;
    }

    private Map<String, String> ownKeys() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("a key of one's own under the issuer's name for it", forged().rsa());
        tokens.put("a key of one's own, unnamed", forged().withoutHeader("kid").rsa());
        tokens.put(
                "a key of one's own under a name of one's own",
                forged().header("kid", "mine").rsa());
        tokens.put("a key that comes along", forged().header("jwk", ownJwk()).rsa());
        tokens.put(
                "a key to be fetched",
                forged().header("jku", "http://127.0.0.1:1/jwks").rsa());
        tokens.put(
                "a certificate to be fetched",
                forged().header("x5u", "http://127.0.0.1:1/cert").rsa());
        tokens.put("an elliptic key of one's own", forged().ec());
        tokens.put(
                "an elliptic signature of zeros",
                forged().header("alg", "ES256").signedAs(ForgedToken.part(new byte[64])));
        tokens.put("an RSA signature of zeros", forged().signedAs(ForgedToken.part(new byte[256])));
        tokens.put(
                "an extension nobody knows",
                forged().header("crit", List.of("x")).header("x", 1).rsa());
        tokens.put(
                "a content that is not encoded",
                forged().header("b64", false).header("crit", List.of("b64")).rsa());
        return tokens;
    }

    private Map<String, String> changed() {
        String signature = genuine.split("\\.")[2];
        String another = Tokens.of("nobody").token().split("\\.")[2];
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("another person", forged().claim("sub", "someone-else").signedAs(signature));
        tokens.put(
                "a role more",
                forged().claim("groups", List.of("performance-office", "root")).signedAs(signature));
        tokens.put("a longer life", forged().claim("exp", FAR_AHEAD).signedAs(signature));
        tokens.put(
                "another jurisdiction", forged().claim("jurisdiction", "110000").signedAs(signature));
        tokens.put("another algorithm", forged().header("alg", "RS512").signedAs(signature));
        tokens.put("another token's signature", forged().signedAs(another));
        tokens.put("one bit of the signature", ForgedToken.turned(genuine));
        tokens.put("half the signature", ForgedToken.shortened(genuine));
        return tokens;
    }

    private Map<String, String> malformed() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("one word", "nonsense");
        tokens.put("dots", "..");
        tokens.put("five parts", genuine + ".e30.e30");
        tokens.put("a token in a token", genuine.split("\\.")[0] + "." + ForgedToken.part(bytes(genuine)) + ".e30");
        tokens.put("a header that is a list", ForgedToken.part(bytes("[]")) + "." + genuine.split("\\.", 2)[1]);
        tokens.put(
                "two algorithms",
                ForgedToken.part(bytes("{\"alg\":\"RS256\",\"alg\":\"none\"}")) + "." + genuine.split("\\.")[1] + ".");
        tokens.put("a space in it", genuine.replaceFirst("\\.", ". "));
        return tokens;
    }

    private ForgedToken forged() {
        return ForgedToken.like(genuine);
    }

    private static Object ownJwk() {
        var key = (java.security.interfaces.RSAPublicKey) ForgedToken.OWN_RSA.getPublic();
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "RSA")
                .put("n", ForgedToken.part(key.getModulus().toByteArray()))
                .put("e", ForgedToken.part(key.getPublicExponent().toByteArray()));
    }
}
