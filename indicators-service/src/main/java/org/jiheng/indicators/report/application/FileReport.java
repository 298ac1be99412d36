package org.jiheng.indicators.report.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.canonical.CanonicalDocuments;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.figures.application.LockedFigures;
import org.jiheng.indicators.report.PrintedReport;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.SelfAssessmentReport;
import org.jiheng.indicators.report.UnknownReport;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.print.Glyphs;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The unit's head signs the report as it is and hands it to the performance office, with the figures as they are then. */
@ApplicationScoped
public class FileReport {
    private final OpenCycles cycles;
    private final Units units;
    private final Reports reports;
    private final LockedFigures figures;
    private final CanonicalDocuments documents;
    private final ActingPerson person;
    private final Audit audit;
    private final Glyphs glyphs;
    private final Deadlines deadlines;

    FileReport(
            OpenCycles cycles,
            Units units,
            Reports reports,
            LockedFigures figures,
            CanonicalDocuments documents,
            ActingPerson person,
            Audit audit,
            Glyphs glyphs,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.reports = reports;
        this.figures = figures;
        this.documents = documents;
        this.person = person;
        this.audit = audit;
        this.glyphs = glyphs;
        this.deadlines = deadlines;
    }

    @Transactional
    public DatedReport file(String cycleId, String unit, Precondition precondition, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.FILE_REPORT, unit);
        units.require(cycleId, unit);
        figures.lock(cycleId, unit);
        SelfAssessmentReport report = reports.hold(cycleId, unit).orElseThrow(() -> new UnknownReport(unit));
        precondition.check(new Version(report.revision()));
        SelfAssessmentReport filed = report.filed();
        ReportContent whole =
                new ReportContent(filed.version(), reports.words(cycleId, report), figures.whole(cycleId, unit));
        PrintedReport.check(whole.words(), whole.figures(), cycle.scheme(), glyphs::has);
        byte[] content = documents.of(whole);
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(reports.lastActOn(cycleId, unit));
        reports.file(cycleId, filed, content, CanonicalDocuments.digest(content), act);
        audit.changed(ReportChange.subject(cycleId, filed), ReportChange.of(report), ReportChange.of(filed));
        return new DatedReport(filed, deadlines.daysLate(cycle, PhaseName.SELF_ASSESSMENT_REPORT, act));
    }
}
