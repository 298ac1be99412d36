package org.jiheng.indicators.plan;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/**
 * What is said of a unit's indicators, once they are all assessed, is one record of at most 512 KiB. It is better to hear
 * of it before the plan is signed and approved than at the assessment that is one too many.
 */
final class PlanFitsItsStanding implements CompletenessRule {
    private static final String RULE = "plan-too-large";

    /** Leaves room for the record's frame and some hundred vetoes. */
    private static final int MOST_BYTES = (512 - 48) * 1024;

    private static final int FORM =
            "{'indicator':'','component':'','maxPoints':'','applicable':false,'selfPoints':'','assessedPoints':''},"
                    .length();
    private static final int NUMBERS = 3;

    @Override
    public Stream<Fault> missing(List<PlannedIndicator> indicators, Scheme scheme) {
        int bytes = indicators.stream().mapToInt(PlanFitsItsStanding::bytes).sum();
        return bytes <= MOST_BYTES
                ? Stream.empty()
                : Stream.of(new Fault("/indicators", RULE, indicators.size(), bytes, MOST_BYTES));
    }

    private static int bytes(PlannedIndicator indicator) {
        return FORM
                + written(indicator.indicator())
                + written(indicator.component())
                + NUMBERS * indicator.maxPoints().toString().length();
    }

    private static int utf8(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return Character.isSupplementaryCodePoint(character) ? 4 : 3;
    }

    /** Quotation marks, backslashes and control characters are written as escapes. */
    private static int written(String text) {
        long escapes =
                text.chars().filter(c -> c < ' ' || c == '"' || c == '\\').count();
        return text.codePoints().map(PlanFitsItsStanding::utf8).sum() + (int) escapes * "u0000".length();
    }
}
