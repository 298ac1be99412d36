package org.jiheng.systemtests.environment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.commons.numbers.fraction.BigFraction;

/** The explanations of a cycle's units, whose waves are certified, added up by somebody who does not believe them. */
public final class Explanations {
    private static final String HEADER = "tier,rank,unit,indicators,review,deduction_raw,deduction,total,grade\n";

    private static final BigFraction MILLIONTH = BigFraction.of(1, 1_000_000);

    private final ServiceProcess scoring;
    private final String cycle;

    public Explanations(ServiceProcess scoring, String cycle) {
        this.scoring = scoring;
        this.cycle = cycle;
    }

    /**
     * The table of results once more, its totals and deductions added up from the lines of each unit's explanation.
     *
     * @param expected says which units there are, in which order
     * @throws AssertionError where lines do not add up to the one above them, or a wave is not told by group
     */
    public String results(String expected) {
        StringBuilder results = new StringBuilder(HEADER);
        for (String row : expected.lines().skip(1).toList()) {
            results.append(row(row.split(",", -1)[2])).append('\n');
        }
        return results.toString();
    }

    private String row(String unit) {
        JsonNode why = RunningSystem.getJson(scoring, "/api/v1/cycles/" + cycle + "/units/" + unit + "/explanation");
        addUp(why.get("lines"));
        addUp(why.get("known"));
        requireGroups(why.get("lines"));
        BigFraction total = BigFraction.ZERO;
        BigFraction deduction = BigFraction.ZERO;
        BigFraction raw = BigFraction.ZERO;
        for (JsonNode line : leaves(why.get("lines"))) {
            String kind = line.get("kind").asText();
            total = total.add(amount(line));
            if (kind.equals("FINDING")) {
                raw = raw.subtract(amount(line));
            }
            if (kind.equals("FINDING") || kind.equals("OVER_CAP")) {
                deduction = deduction.subtract(amount(line));
            }
        }
        return String.join(
                ",",
                why.get("tier").asText(),
                why.get("rank").asText(),
                unit,
                why.path("indicatorScore").asText(),
                why.path("reviewScore").asText(),
                decimal(raw, 2),
                decimal(deduction, 2),
                decimal(total, 8),
                why.path("grade").asText());
    }

    private static void addUp(JsonNode line) {
        if (line.get("lines").isEmpty()) {
            return;
        }
        BigFraction sum = BigFraction.ZERO;
        for (JsonNode below : line.get("lines")) {
            addUp(below);
            sum = sum.add(amount(below));
        }
        if (!sum.equals(amount(line))) {
            throw new AssertionError(sum + " is not " + line);
        }
    }

    /** What was released of a wave is below it, and is its score but for roundings; these add a millionth of a point at most. */
    private static void requireGroups(JsonNode line) {
        line.get("lines").forEach(Explanations::requireGroups);
        if (!line.get("kind").asText().equals("WAVE")
                || !line.get("state").asText().equals("COUNTED")) {
            return;
        }
        List<String> told = line.get("lines").findValuesAsText("kind");
        boolean byGroup = told.contains("GROUP") || told.contains("HIDDEN_GROUPS");
        for (JsonNode below : line.get("lines")) {
            byGroup &= !below.get("kind").asText().equals("ROUNDING")
                    || amount(below).abs().compareTo(MILLIONTH) <= 0;
        }
        if (!byGroup) {
            throw new AssertionError("not told by group: " + line);
        }
    }

    private static List<JsonNode> leaves(JsonNode line) {
        if (line.get("lines").isEmpty()) {
            return List.of(line);
        }
        List<JsonNode> leaves = new ArrayList<>();
        line.get("lines").forEach(below -> leaves.addAll(leaves(below)));
        return leaves;
    }

    private static BigFraction amount(JsonNode line) {
        return BigFraction.parse(line.at("/amount/exact").asText());
    }

    /** @throws ArithmeticException if it has more places */
    private static String decimal(BigFraction value, int places) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()))
                .setScale(places)
                .toPlainString();
    }
}
