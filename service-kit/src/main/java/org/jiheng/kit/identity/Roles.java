package org.jiheng.kit.identity;

import java.util.List;

/** Roles as tokens carry them in {@code groups}. */
public final class Roles {
    public static final String PERFORMANCE_OFFICE = "performance-office";
    public static final String RESULTS_APPROVER = "results-approver";
    public static final String UNIT_HEAD = "unit-head";
    public static final String UNIT_OFFICER = "unit-officer";
    public static final String ASSESSOR = "assessor";
    public static final String SURVEY_MANAGER = "survey-manager";
    public static final String SURVEY_CLERK = "survey-clerk";
    public static final String INSPECTOR = "inspector";
    public static final String APPEAL_REVIEWER = "appeal-reviewer";
    public static final String AUDITOR = "auditor";
    public static final String INTEGRATION = "integration";

    public static final List<String> ALL = List.of(
            PERFORMANCE_OFFICE,
            RESULTS_APPROVER,
            UNIT_HEAD,
            UNIT_OFFICER,
            ASSESSOR,
            SURVEY_MANAGER,
            SURVEY_CLERK,
            INSPECTOR,
            APPEAL_REVIEWER,
            AUDITOR,
            INTEGRATION);

    private Roles() {}
}
