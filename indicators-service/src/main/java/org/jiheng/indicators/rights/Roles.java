package org.jiheng.indicators.rights;

/** Roles as tokens carry them in {@code groups}. */
public final class Roles {
    public static final String PERFORMANCE_OFFICE = "performance-office";
    public static final String RESULTS_APPROVER = "results-approver";
    public static final String UNIT_HEAD = "unit-head";
    public static final String UNIT_OFFICER = "unit-officer";
    public static final String ASSESSOR = "assessor";
    public static final String INSPECTOR = "inspector";

    /** Whoever has any role reads. */
    public static final String READERS = "${jiheng.standings.readers}";

    private Roles() {}
}
