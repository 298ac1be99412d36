package org.jiheng.scoring.result.scheme;

import java.util.HashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.SchemeNames;

/** Reads names from the scheme that a result was published under. */
@ApplicationScoped
public class SchemeNamesReader {
    private final PublishedSchemes schemes;

    SchemeNamesReader(PublishedSchemes schemes) {
        this.schemes = schemes;
    }

    public SchemeNames names(PublishedResult result) {
        JsonNode scheme = schemes.of(result);
        Map<String, String> tiers = new HashMap<>();
        scheme.path("tiers")
                .forEach(tier ->
                        tiers.put(tier.path("code").asText(), tier.path("name").asText()));
        String title = scheme.at("/title/zh").asText("");
        return new SchemeNames(title.isBlank() ? scheme.path("year").asText() + "年度绩效管理" : title, tiers);
    }
}
