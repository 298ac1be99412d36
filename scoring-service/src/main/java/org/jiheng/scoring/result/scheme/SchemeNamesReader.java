package org.jiheng.scoring.result.scheme;

import java.util.HashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.SchemeNames;

/** Reads names from the scheme that a result was published under. */
@ApplicationScoped
public class SchemeNamesReader {
    private final ObjectMapper json;

    SchemeNamesReader(ObjectMapper json) {
        this.json = json;
    }

    public SchemeNames names(PublishedResult result) {
        JsonNode scheme = read(result);
        Map<String, String> tiers = new HashMap<>();
        scheme.path("tiers")
                .forEach(tier ->
                        tiers.put(tier.path("code").asText(), tier.path("name").asText()));
        String title = scheme.at("/title/zh").asText("");
        return new SchemeNames(title.isBlank() ? scheme.path("year").asText() + "年度绩效管理" : title, tiers);
    }

    private JsonNode read(PublishedResult result) {
        try {
            return json.readTree(result.scheme());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the scheme of " + result.cycle() + " version " + result.version() + " is no JSON", e);
        }
    }
}
