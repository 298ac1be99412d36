package org.jiheng.localstack.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A service's log exported at another time than it was, as the service would have signed it then. */
final class SignedLog {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> whole;
    private final Path folder;
    private final KeyPair key;

    SignedLog(Path whole, Path folder) throws IOException, GeneralSecurityException {
        this.whole = Files.readAllLines(whole);
        this.folder = folder;
        this.key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** Positions 1 to {@code to}, when the log ended at {@code last} with that hash. */
    Export export(int to, int last, String lastHash) throws IOException, GeneralSecurityException {
        List<String> lines = new ArrayList<>(whole.subList(0, to));
        ObjectNode trailer =
                (ObjectNode) JSON.readTree(whole.get(whole.size() - 1)).get("trailer");
        trailer.put("to", to)
                .put("entries", to)
                .put("head", hashAt(to))
                .put("lastPosition", last)
                .put("lastHash", lastHash);
        trailer.put(
                "withheld",
                lines.stream().filter(line -> line.contains("\"withheld\":")).count());
        lines.add("{\"trailer\":" + trailer + ",\"signature\":\"" + sign(trailer.toString()) + "\"}");
        return new Export(
                Files.write(folder.resolve("export-" + to + "-" + last + "-" + lastHash), lines), publicKey());
    }

    String hashAt(int position) throws IOException {
        return JSON.readTree(whole.get(position - 1)).get("hash").asText();
    }

    private String sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private PublicKeyFile publicKey() throws IOException {
        String base64 = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
        return PublicKeyFile.read(Files.writeString(
                folder.resolve("signed.pem"),
                "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n"));
    }
}
