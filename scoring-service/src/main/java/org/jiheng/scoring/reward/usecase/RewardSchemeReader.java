package org.jiheng.scoring.reward.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.reward.RewardRule;
import org.jiheng.scoring.reward.RewardScheme;

/** Reads the rewards from the scheme that a result was published under. */
@ApplicationScoped
class RewardSchemeReader {
    private final ObjectReader exact;

    RewardSchemeReader(ObjectMapper json) {
        this.exact = json.reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    RewardScheme scheme(PublishedResult result) {
        List<RewardRule> rules = new ArrayList<>();
        read(result)
                .path("rewards")
                .forEach(rule -> rules.add(new RewardRule(
                        rule.get("appliesTo").asText(),
                        Grade.valueOf(rule.get("grade").asText()),
                        new BigDecimal(rule.get("amount").asText()),
                        rule.get("currency").asText(),
                        rule.get("salaryMonths").decimalValue())));
        return new RewardScheme(rules);
    }

    private JsonNode read(PublishedResult result) {
        try {
            return exact.readTree(result.scheme());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "the scheme of " + result.cycle() + " version " + result.version() + " is no JSON", e);
        }
    }
}
