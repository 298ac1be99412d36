package org.jiheng.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens of a group, signed here with the group's own key: whoever has the database and the wave's key can, and to have tens
 * of thousands signed blindly would take longer than all that is measured.
 */
final class Tokens {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SALT = 48;
    private static final int SERIAL = 32;
    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, SALT, PSSParameterSpec.TRAILER_FIELD_BC);

    private final PrivateKey key;
    private final byte[] message;
    private final SecureRandom random = new SecureRandom();

    /** @param signature both in base64url */
    record Token(String serial, String signature) {}

    private Tokens(PrivateKey key, byte[] message) {
        this.key = key;
        this.message = message;
    }

    static Tokens of(Connection connection, Path waveKeys, String cycle, String wave, String group)
            throws SQLException, IOException, GeneralSecurityException {
        String named = cycle + '\n' + wave + '\n' + group;
        byte[] opened = opened(sealed(connection, wave, group), waveKey(waveKeys, wave), "ballot key\n" + named);
        PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(opened));
        return new Tokens(key, ("jiheng ballot token\n" + named).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] waveKey(Path waveKeys, String wave) throws IOException {
        try (var files = Files.list(waveKeys)) {
            return Files.readAllBytes(
                    files.filter(file -> file.getFileName().toString().contains("_" + wave + "_"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static byte[] sealed(Connection connection, String wave, String group) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sealed_private FROM ballot_key WHERE wave = ? AND group_code = ?")) {
            select.setString(1, wave);
            select.setString(2, group);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    private static byte[] opened(byte[] sealed, byte[] waveKey, String bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(waveKey, "AES"),
                new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    /** Another one each time; from any thread. */
    Token next() throws GeneralSecurityException {
        byte[] serial = new byte[SERIAL];
        random.nextBytes(serial);
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(PSS);
        signature.initSign(key);
        signature.update(serial);
        signature.update(message);
        Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
        return new Token(text.encodeToString(serial), text.encodeToString(signature.sign()));
    }
}
