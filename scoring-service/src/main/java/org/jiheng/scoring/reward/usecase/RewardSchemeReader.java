package org.jiheng.scoring.reward.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.scheme.PublishedSchemes;
import org.jiheng.scoring.reward.RewardRule;
import org.jiheng.scoring.reward.RewardScheme;

/** Reads the rewards from the scheme that a result was published under. */
@ApplicationScoped
class RewardSchemeReader {
    private final PublishedSchemes schemes;

    RewardSchemeReader(PublishedSchemes schemes) {
        this.schemes = schemes;
    }

    RewardScheme scheme(PublishedResult result) {
        List<RewardRule> rules = new ArrayList<>();
        schemes.of(result)
                .path("rewards")
                .forEach(rule -> rules.add(new RewardRule(
                        rule.get("appliesTo").asText(),
                        Grade.valueOf(rule.get("grade").asText()),
                        new BigDecimal(rule.get("amount").asText()),
                        rule.get("currency").asText(),
                        rule.get("salaryMonths").decimalValue())));
        return new RewardScheme(rules);
    }
}
