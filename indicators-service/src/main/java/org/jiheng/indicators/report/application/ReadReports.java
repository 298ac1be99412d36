package org.jiheng.indicators.report.application;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.canonical.CanonicalDocuments;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.Deadline;
import org.jiheng.indicators.deadline.DeadlineHistory;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.figures.Figures;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.Reports.Filed;
import org.jiheng.indicators.report.SelfAssessmentReport;
import org.jiheng.indicators.report.UnknownReport;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Reports to look at. */
@ApplicationScoped
public class ReadReports {
    /** @param daysLate of a filed one; 0 while it is a draft */
    public record Whole(
            Cycle cycle,
            SelfAssessmentReport report,
            ReportContent content,
            Optional<Filed> filed,
            Optional<LocalDate> dueOn,
            long daysLate) {}

    private static final Map<String, Comparator<SelfAssessmentReport>> ORDERS = Map.of(
            "unit",
            Comparator.comparing(SelfAssessmentReport::unit),
            "state",
            Comparator.comparing(SelfAssessmentReport::state).thenComparing(SelfAssessmentReport::unit));

    private final OpenCycles cycles;
    private final Units units;
    private final Reports reports;
    private final Figures figures;
    private final CanonicalDocuments documents;
    private final Deadlines deadlines;

    ReadReports(
            OpenCycles cycles,
            Units units,
            Reports reports,
            Figures figures,
            CanonicalDocuments documents,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.reports = reports;
        this.figures = figures;
        this.documents = documents;
        this.deadlines = deadlines;
    }

    @Transactional
    public Paged<SelfAssessmentReport> all(String id, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_REPORTS);
        return page.of(
                cycles.readable(cycle, IndicatorsAct.READ_REPORTS, reports.all(id), SelfAssessmentReport::unit),
                ORDERS);
    }

    /** With the figures as they were filed; a draft with those of now. */
    @Transactional
    public Whole one(String id, String unit) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.READ_REPORTS, unit);
        units.require(id, unit);
        SelfAssessmentReport report = reports.find(id, unit).orElseThrow(() -> new UnknownReport(unit));
        Optional<Filed> filed = reports.filed(id, report);
        ReportContent content = filed.map(each -> documents.read(each.content(), ReportContent.class))
                .orElseGet(() -> new ReportContent(report.version(), reports.words(id, report), figures.of(id, unit)));
        DeadlineHistory history = deadlines.history(cycle, PhaseName.SELF_ASSESSMENT_REPORT);
        Optional<LocalDate> dueOn = filed.map(each -> history.at(each.act().recordedAt()))
                .orElseGet(() -> deadlines.of(cycle, PhaseName.SELF_ASSESSMENT_REPORT))
                .map(Deadline::lastDay);
        long daysLate = filed.map(each -> history.daysLate(each.act())).orElse(0L);
        return new Whole(cycle, report, content, filed, dueOn, daysLate);
    }
}
