package org.jiheng.kit.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

import org.jiheng.localstack.stack.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void whatItSignsItsPublicKeyConfirms() throws GeneralSecurityException {
        SigningKey key = new SigningKey(Optional.of(SigningKeys.generate()));

        String signature = key.sign("绩衡");

        Signature check = Signature.getInstance("Ed25519");
        byte[] known = Base64.getMimeDecoder().decode(key.publicPem().replaceAll("-----[A-Z ]+-----", ""));
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(known)));
        check.update("绩衡".getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Base64.getDecoder().decode(signature))).isTrue();
    }

    @Test
    void itMayStandInAFile() throws IOException {
        String pem = SigningKeys.generate();
        Path file = Files.writeString(folder.resolve("key.pem"), pem);

        assertThat(new SigningKey(Optional.of(file.toString())).id()).isEqualTo(new SigningKey(Optional.of(pem)).id());
    }

    @Test
    void withoutOneOrWithAnotherKindNothingStartsAndTheMessageKeepsTheKey() {
        assertThatThrownBy(() -> new SigningKey(Optional.empty())).hasMessageContaining("openssl genpkey");
        assertThatThrownBy(() -> new SigningKey(Optional.of("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END")))
                .hasMessageContaining("cannot be used")
                .hasMessageNotContaining("c2VjcmV0");
    }
}
