package org.jiheng.indicators.canonical;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON after RFC 8785. Numbers that are not whole are strings in all documents of ours: none passes through binary floating point. */
@ApplicationScoped
public class CanonicalDocuments {
    private final ObjectMapper json;

    CanonicalDocuments(ObjectMapper json) {
        // what is open is left out, whatever the service's answers do
        this.json = json.copy().setSerializationInclusion(JsonInclude.Include.NON_ABSENT);
    }

    public byte[] of(Object document) {
        try {
            return new JsonCanonicalizer(json.writeValueAsBytes(document)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public JsonNode tree(Object document) {
        return json.valueToTree(document);
    }

    public <T> T read(byte[] document, Class<T> type) {
        try {
            return json.readValue(document, type);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** SHA-256 as hex. */
    public static String digest(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
