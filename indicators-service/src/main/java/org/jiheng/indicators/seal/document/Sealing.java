package org.jiheng.indicators.seal.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.canonical.CanonicalDocuments;
import org.jiheng.kit.audit.SigningKey;

/** Writes sealed files, and tells whether one is as it was written. */
@ApplicationScoped
public class Sealing {
    private final CanonicalDocuments documents;
    private final SigningKey key;

    Sealing(CanonicalDocuments documents, SigningKey key) {
        this.documents = documents;
        this.key = key;
    }

    public String digest(SealedFigures figures) {
        return CanonicalDocuments.digest(documents.of(figures));
    }

    public byte[] seal(int version, SealedFigures figures, Optional<String> reason, Act act) {
        SealedFile unsigned = new SealedFile(
                SealedFile.FORMAT,
                version,
                act.recordedAt(),
                act.person(),
                reason,
                documents.tree(figures),
                digest(figures),
                key.publicKey(),
                Optional.empty());
        ObjectNode file = (ObjectNode) documents.tree(unsigned);
        return documents.of(file.put("signature", key.sign(text(documents.of(unsigned)))));
    }

    /** Whether every byte is as it was sealed, whichever key of this service's it was sealed with. */
    public boolean isIntact(byte[] file, String digest) {
        try {
            return isIntact(file, documents.read(file, JsonNode.class), digest);
        } catch (IllegalArgumentException noDocument) {
            return false;
        }
    }

    private boolean isIntact(byte[] file, JsonNode tree, String digest) {
        if (!(tree instanceof ObjectNode sealed) || !text(documents.of(tree)).equals(text(file))) {
            return false;
        }
        String signature = sealed.path("signature").asText();
        String publicKey = sealed.path("publicKey").asText();
        boolean whole =
                CanonicalDocuments.digest(documents.of(sealed.path("figures"))).equals(digest)
                        && sealed.path("digest").asText().equals(digest);
        sealed.remove("signature");
        return whole && SigningKey.hasSigned(publicKey, text(documents.of(sealed)), signature);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
