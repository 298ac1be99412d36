package org.jiheng.indicators.report.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.report.PrintedReport;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.Sections;
import org.jiheng.indicators.report.SelfAssessmentReport;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.print.Glyphs;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** A unit writes its report, or writes it anew: then it has to be filed anew. */
@ApplicationScoped
public class DraftReport {
    private final OpenCycles cycles;
    private final Units units;
    private final Reports reports;
    private final ActingPerson person;
    private final Audit audit;
    private final Glyphs glyphs;
    private final Deadlines deadlines;

    DraftReport(
            OpenCycles cycles,
            Units units,
            Reports reports,
            ActingPerson person,
            Audit audit,
            Glyphs glyphs,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.reports = reports;
        this.person = person;
        this.audit = audit;
        this.glyphs = glyphs;
        this.deadlines = deadlines;
    }

    /** @param precondition the report as the officer saw it, or that there is none yet */
    @Transactional
    public DatedReport draft(
            String cycleId,
            String unit,
            Map<String, String> words,
            Precondition precondition,
            Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.running(cycleId, IndicatorsAct.DRAFT_REPORT, unit);
        units.require(cycleId, unit);
        Optional<SelfAssessmentReport> found = reports.hold(cycleId, unit);
        precondition.check(found.map(report -> new Version(report.revision())));
        Sections.check(words, cycle.scheme());
        PrintedReport.check(words, glyphs::has);
        SelfAssessmentReport drafted =
                found.map(SelfAssessmentReport::edited).orElseGet(() -> SelfAssessmentReport.drafted(unit));
        Act act = person.acting(occurredOn, cycle.scheme().workCalendar()).following(reports.lastActOn(cycleId, unit));
        reports.draft(cycleId, drafted, words, act);
        audit.changed(
                ReportChange.subject(cycleId, drafted),
                found.map(ReportChange::of).orElse(null),
                ReportChange.of(drafted));
        return new DatedReport(drafted, deadlines.daysLate(cycle, PhaseName.SELF_ASSESSMENT_REPORT, act));
    }
}
