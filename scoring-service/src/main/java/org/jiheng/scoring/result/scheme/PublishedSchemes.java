package org.jiheng.scoring.result.scheme;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jiheng.scoring.result.PublishedResult;

/** Schemes as results were published under them, as JSON. */
@ApplicationScoped
public class PublishedSchemes {
    private final ObjectReader exact;

    PublishedSchemes(ObjectMapper json) {
        this.exact = json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    public JsonNode of(PublishedResult result) {
        try {
            return exact.readTree(result.scheme());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the scheme of " + result.cycle() + " version " + result.version() + " is no JSON", e);
        }
    }
}
