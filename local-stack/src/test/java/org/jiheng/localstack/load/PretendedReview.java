package org.jiheng.localstack.load;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The review as a loader sees it: codes within a quota, tokens signed under one key, and counts of what came in. */
final class PretendedReview {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Fewer than there are, for thousands of signatures. */
    private static final int BITS = 1024;

    private static final KeyPair KEY = key();

    /** By "cycle/wave", then by group. */
    private final Map<String, Map<String, Integer>> codesLeft = new TreeMap<>();
    /** By "cycle/wave", then by "group/channel". */
    private final Map<String, Map<String, Integer>> ballots = new HashMap<>();

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean takes(String path) {
        return path.contains("/respondent/") || path.endsWith("/access-codes/table") || path.endsWith("/replacements");
    }

    void moved(String path, JsonNode body) {
        String wave = wave(path);
        if (path.endsWith("/open")) {
            Map<String, Integer> quotas = new TreeMap<>();
            body.at("/sample/groups")
                    .forEach(group -> quotas.put(
                            group.path("group").asText(), group.path("quota").asInt()));
            codesLeft.put(wave, quotas);
            ballots.put(wave, new TreeMap<>());
        } else {
            codesLeft.remove(wave);
        }
    }

    private static String wave(String path) {
        return path.replaceAll(".*/cycles/([^/]+)/waves/([^/]+)/.*", "$1/$2");
    }

    JsonNode read(String path) {
        ObjectNode answer = JSON.createObjectNode();
        if (path.endsWith("/turnout")) {
            ballots.get(wave(path))
                    .forEach((key, number) -> answer.withArray("turnout")
                            .addObject()
                            .put("group", key.substring(0, key.indexOf('/')))
                            .put("channel", key.substring(key.indexOf('/') + 1))
                            .put("ballots", number));
            return answer;
        }
        codesLeft.forEach((wave, quotas) -> {
            ObjectNode open = answer.withArray("waves").addObject();
            open.put("cycle", wave.substring(0, wave.indexOf('/'))).put("wave", wave.substring(wave.indexOf('/') + 1));
            quotas.keySet()
                    .forEach(group -> open.withArray("groups")
                            .addObject()
                            .put("group", group)
                            .put("publicKey", text(KEY.getPublic().getEncoded())));
        });
        return answer;
    }

    /** Empty: more codes than there may be. */
    Optional<String> change(String path, JsonNode body) {
        if (path.endsWith("/access-codes/table")) {
            return issue(wave(path), body);
        }
        if (path.endsWith("/replacements")) {
            codesLeft
                    .get(wave(path))
                    .merge(body.path("group").asText(), body.path("invited").asInt(), Integer::sum);
            return Optional.of("{}");
        }
        if (path.endsWith("/ballot-tokens")) {
            String signed = text(sign(
                    Base64.getUrlDecoder().decode(body.path("blindedMessage").asText())));
            return Optional.of("{\"blindSignature\":\"" + signed + "\"}");
        }
        String key = body.path("group").asText() + "/" + body.path("channel").asText();
        ballots.get(body.path("cycle").asText() + "/" + body.path("wave").asText())
                .merge(key, 1, Integer::sum);
        return Optional.of("{}");
    }

    private Optional<String> issue(String wave, JsonNode body) {
        String group = body.path("group").asText();
        int number = body.path("number").asInt();
        if (codesLeft.get(wave).merge(group, -number, Integer::sum) < 0) {
            codesLeft.get(wave).merge(group, number, Integer::sum);
            return Optional.empty();
        }
        String row = "\r\nCODE," + group + ",address," + fingerprint();
        return Optional.of(IntStream.range(0, number).mapToObj(i -> row).collect(Collectors.joining("", "code", "")));
    }

    private static byte[] sign(byte[] blinded) {
        RSAPrivateKey key = (RSAPrivateKey) KEY.getPrivate();
        byte[] signed = new BigInteger(1, blinded)
                .modPow(key.getPrivateExponent(), key.getModulus())
                .toByteArray();
        byte[] padded = new byte[BITS / Byte.SIZE];
        int length = Math.min(signed.length, padded.length);
        System.arraycopy(signed, signed.length - length, padded, padded.length - length, length);
        return padded;
    }

    private static String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(KEY.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
