package org.jiheng.survey.wave;

import java.util.List;

import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.cycle.ReviewScheme;
import org.jiheng.survey.cycle.WeightedCode;

/**
 * What a ballot of a wave may say, frozen when it is opened: a later scheme or unit changes nothing about ballots that
 * are already in. The positions in these lists are what a packed ballot refers to.
 */
public record Questionnaire(
        List<String> dimensions, List<Option> options, List<String> groups, int minimumGroupSize, List<String> units) {
    /** A rating is packed into four bits, and 0 means not rated. */
    public static final int MOST_OPTIONS = 15;

    /**
     * The scheme's questions about these units.
     *
     * @throws QuestionnaireUnusable if nothing could be answered, or a rating would not fit its four bits
     */
    public static Questionnaire of(Cycle cycle, List<String> units) {
        ReviewScheme review = cycle.review();
        int options = review.options().size();
        if (review.dimensions().isEmpty()
                || review.groups().isEmpty()
                || units.isEmpty()
                || options == 0
                || options > MOST_OPTIONS) {
            throw new QuestionnaireUnusable(cycle, units.size());
        }
        return new Questionnaire(
                codes(review.dimensions()),
                review.options(),
                codes(review.groups()),
                review.minimumGroupSize(),
                units.stream().sorted().toList());
    }

    private static List<String> codes(List<WeightedCode> weighted) {
        return weighted.stream().map(WeightedCode::code).toList();
    }
}
