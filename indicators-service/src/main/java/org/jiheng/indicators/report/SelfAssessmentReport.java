package org.jiheng.indicators.report;

/**
 * A unit's report on its own year (§六(三)). Every edit makes the next version, a draft; the head signs and files one version.
 * What was filed is kept whatever is written later.
 */
public final class SelfAssessmentReport {
    private final String unit;
    private final ReportState state;
    private final int version;
    private final long revision;

    private SelfAssessmentReport(String unit, ReportState state, int version, long revision) {
        this.unit = unit;
        this.state = state;
        this.version = version;
        this.revision = revision;
    }

    public static SelfAssessmentReport drafted(String unit) {
        return new SelfAssessmentReport(unit, ReportState.DRAFT, 1, 1);
    }

    public static SelfAssessmentReport restored(String unit, ReportState state, int version, long revision) {
        return new SelfAssessmentReport(unit, state, version, revision);
    }

    /** DRAFT, FILED → DRAFT */
    public SelfAssessmentReport edited() {
        return new SelfAssessmentReport(unit, ReportState.DRAFT, version + 1, revision + 1);
    }

    /** DRAFT → FILED, by the unit's head (第一责任人). */
    public SelfAssessmentReport filed() {
        if (state == ReportState.FILED) {
            throw new ReportCannotBeFiled(unit, state);
        }
        return new SelfAssessmentReport(unit, ReportState.FILED, version, revision + 1);
    }

    public String unit() {
        return unit;
    }

    public ReportState state() {
        return state;
    }

    public int version() {
        return version;
    }

    /** Grows with each change. */
    public long revision() {
        return revision;
    }
}
