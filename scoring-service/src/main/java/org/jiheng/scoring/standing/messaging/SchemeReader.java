package org.jiheng.scoring.standing.messaging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.scoring.grade.CutoffTie;
import org.jiheng.scoring.grade.Grading;
import org.jiheng.scoring.grade.Quota;
import org.jiheng.scoring.grade.QuotaRounding;
import org.jiheng.scoring.score.Component;
import org.jiheng.scoring.score.PartWeights;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.ScoringRules;
import org.jiheng.scoring.score.Wave;

/** Reads from a scheme what scores and grades need; its numbers are strings, so that none is ever a binary fraction. */
public final class SchemeReader {
    private SchemeReader() {}

    /** @throws RuntimeException if scores or grades cannot be computed by it */
    static void requireReadable(JsonNode scheme) {
        rules(scheme);
        grading(scheme);
    }

    public static ScoringRules rules(JsonNode scheme) {
        List<Component> components = new ArrayList<>();
        for (JsonNode component : scheme.get("components")) {
            components.add(new Component(text(component, "code"), Points.of(text(component, "maxPoints"))));
        }
        List<Wave> waves = new ArrayList<>();
        for (JsonNode wave : scheme.at("/review/waves")) {
            waves.add(Wave.of(text(wave, "code"), text(wave, "weight")));
        }
        JsonNode weights = scheme.get("weights");
        return new ScoringRules(
                PartWeights.of(text(weights, "indicators"), text(weights, "review")),
                Points.of(text(scheme, "deductionCap")),
                components,
                waves);
    }

    public static Grading grading(JsonNode scheme) {
        JsonNode grading = scheme.get("grading");
        return new Grading(
                Quota.of(text(grading, "excellentShare"), QuotaRounding.valueOf(text(grading, "quotaRounding"))),
                CutoffTie.valueOf(text(grading, "cutoffTie")),
                grading.hasNonNull("goodMinimumTotal")
                        ? Optional.of(new BigDecimal(text(grading, "goodMinimumTotal")))
                        : Optional.empty());
    }

    private static String text(JsonNode of, String name) {
        return of.get(name).asText();
    }
}
