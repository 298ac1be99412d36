package org.jiheng.localstack.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jiheng.localstack.audit.PublicKeyFile;

/** A ledger written, chained and signed by other code than the service's and the command's. */
record MadeLedger(List<String> contents, KeyPair key) {
    static final String CYCLE = "350100-2012";

    /** Every third deduction is taken back by the entry after it. */
    static MadeLedger of(int entries) {
        List<String> contents = new ArrayList<>();
        for (int number = 1; number <= entries; number++) {
            boolean reversal = number % 4 == 0;
            contents.add(content(number, reversal ? number - 1 : number, reversal));
        }
        return new MadeLedger(contents, newKey());
    }

    private static String content(int number, int deduction, boolean reversal) {
        UUID finding = new UUID(2012, deduction);
        return "{\"cycle\":\"" + CYCLE + "\",\"finding\":\"" + finding + "\",\"id\":\"" + new UUID(7, number)
                + "\",\"kind\":\"" + (reversal ? "REVERSAL" : "DEDUCTION") + "\",\"move\":\""
                + (reversal ? "WITHDRAW" : "NOTIFY") + "\",\"number\":" + number
                + ",\"occurredOn\":\"2012-08-21\",\"points\":\"0." + (10 + deduction % 80)
                + "\",\"postedAt\":\"2012-08-21T01:02:03.000004Z\",\"recordedAt\":\"2012-08-21T01:02:03.000000Z\""
                + (reversal ? ",\"reverses\":" + deduction : "") + ",\"unit\":\"P0" + (1 + deduction % 5) + "\"}";
    }

    List<String> lines() {
        return chained(contents);
    }

    /** The lines that these contents make; one that is no JSON stands for a digest without its content. */
    static List<String> chained(List<String> contents) {
        List<String> lines = new ArrayList<>();
        byte[] hash = sha256(("jiheng deduction ledger " + CYCLE).getBytes(StandardCharsets.UTF_8));
        for (String content : contents) {
            boolean shown = content.startsWith("{");
            byte[] digest = shown
                    ? sha256(content.getBytes(StandardCharsets.UTF_8))
                    : HexFormat.of().parseHex(content);
            hash = sha256(hash, digest);
            lines.add("{" + (shown ? "\"entry\":" + content : "\"withheld\":\"" + content + "\"") + ",\"hash\":\""
                    + HexFormat.of().formatHex(hash) + "\"}");
        }
        return lines;
    }

    static String digestOf(String content) {
        return HexFormat.of().formatHex(sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    static String hashOf(String line) {
        return line.substring(line.length() - 66, line.length() - 2);
    }

    /** The head of the first so many lines. */
    static String head(List<String> lines, int entries, KeyPair key) {
        String content = "{\"cycle\":\"" + CYCLE + "\",\"entries\":" + entries
                + ",\"format\":\"jiheng-ledger-head-1\",\"hash\":\"" + hashOf(lines.get(entries - 1))
                + "\",\"keyId\":\"" + publicKey(key).id() + "\",\"signedAt\":\"2012-12-31T00:00:00.000000Z\"}";
        return "{\"head\":" + content + ",\"signature\":\"" + sign(content, key) + "\"}\n";
    }

    String head(int entries) {
        return head(lines(), entries, key);
    }

    PublicKeyFile publicKey() {
        return publicKey(key);
    }

    String publicPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(key.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
    }

    private static PublicKeyFile publicKey(KeyPair key) {
        return PublicKeyFile.of(
                        Base64.getEncoder().encodeToString(key.getPublic().getEncoded()))
                .orElseThrow();
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(String content, KeyPair key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
