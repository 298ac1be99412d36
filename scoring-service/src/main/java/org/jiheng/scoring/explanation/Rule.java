package org.jiheng.scoring.explanation;

/** The rule by which a line comes about, and where the plan of 2012 says it. */
public enum Rule {
    WEIGHTED_TOTAL("/weights", "§五(四)"),
    INDICATOR_SCORE("/components", "§五(一)"),
    COMPONENT_POINTS("/components", "§五(一)"),
    INDICATOR_POINTS("/components", "§五(一)"),
    REVIEW_SCORE("/review/waves", "§五(二)"),
    WAVE_SCORE("/review/groups", "§五(二)"),
    GROUP_SCORE("/review/groups", "§五(二)"),
    CAPPED_DEDUCTION("/deductionCap", "§五(三)"),
    FINDING_POINTS("/inspection", "§五(三)"),
    TOTAL_NOT_BELOW_ZERO("/weights", "§五(四)"),
    INDICATORS_ROUNDED_HALF_UP("/components", "§五(一)"),
    REVIEW_ROUNDED_HALF_UP("/review/waves", "§五(二)"),
    GROUPS_ROUNDED_HALF_UP("/review/groups", "§五(二)"),
    COVERAGE_ROUNDED_DOWN("/weights", "§五(四)"),
    KNOWN_PART("/weights", "§五(四)");

    private final String parameter;
    private final String clause;

    Rule(String parameter, String clause) {
        this.parameter = parameter;
        this.clause = clause;
    }

    /** The place in a scheme of what the rule counts with; a scheme may name another clause for it. */
    public String parameter() {
        return parameter;
    }

    public String clause() {
        return clause;
    }
}
