package org.jiheng.survey.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.survey.tally.GroupScore;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.WaveScore;
import org.jiheng.survey.wave.Questionnaire;

/**
 * What is released of one unit's rating in a wave: its score, the groups that are shown, and one line for all that are
 * hidden.
 */
public record UnitFigures(
        String unit, Optional<BigDecimal> score, List<GroupFigures> shown, Optional<JointLine> hidden) {

    /** @param unit its position in the questionnaire */
    public static UnitFigures of(Tally tally, int unit, ReviewWeights weights, Respondents respondents) {
        Questionnaire asked = tally.questionnaire();
        List<String> hidden = HiddenGroups.of(sizes(tally, unit, weights, respondents), asked.minimumGroupSize());
        List<GroupFigures> shown = new ArrayList<>();
        for (int g = 0; g < asked.groups().size(); g++) {
            String group = asked.groups().get(g);
            if (!hidden.contains(group)) {
                shown.add(GroupFigures.of(tally, unit, g, weights, respondents.frameOf(group)));
            }
        }
        Optional<BigDecimal> score = WaveScore.of(tally, unit, weights);
        Optional<JointLine> line = hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(JointLine.of(hidden, weight(hidden, weights), shown, score));
        return new UnitFigures(asked.units().get(unit), score, shown, line);
    }

    /** What all lines weigh together. */
    public BigFraction counted() {
        BigFraction all = hidden.map(JointLine::counted).orElse(BigFraction.ZERO);
        for (GroupFigures line : shown) {
            all = all.add(line.counted());
        }
        return all;
    }

    private static List<GroupSize> sizes(Tally tally, int unit, ReviewWeights weights, Respondents respondents) {
        List<String> groups = tally.questionnaire().groups();
        List<GroupSize> sizes = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            String group = groups.get(g);
            if (respondents.ballotsOf(group) > 0) {
                boolean moves = weights.ofGroup(group).compareTo(BigFraction.ZERO) > 0
                        && GroupScore.of(tally, unit, g, weights).isPresent();
                sizes.add(new GroupSize(
                        group,
                        GroupFigures.ratings(tally, unit, g),
                        moves,
                        respondents.thin().contains(group)));
            }
        }
        return sizes;
    }

    private static BigFraction weight(List<String> groups, ReviewWeights weights) {
        BigFraction weight = BigFraction.ZERO;
        for (String group : groups) {
            weight = weight.add(weights.ofGroup(group));
        }
        return weight;
    }
}
