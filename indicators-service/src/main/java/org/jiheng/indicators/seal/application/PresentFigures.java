package org.jiheng.indicators.seal.application;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.canonical.CanonicalDocuments;
import org.jiheng.indicators.figures.UnitFigures;
import org.jiheng.indicators.figures.application.LockedFigures;
import org.jiheng.indicators.report.ReportNotFiled;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.Reports.Filed;
import org.jiheng.indicators.report.Reports.FiledVersion;
import org.jiheng.indicators.report.application.ReportContent;
import org.jiheng.indicators.seal.ReportOfOtherFigures;
import org.jiheng.indicators.seal.document.SealedFigures;
import org.jiheng.kit.refusal.Fault;

/** What a unit would seal now. */
@ApplicationScoped
class PresentFigures {
    private final LockedFigures figures;
    private final Reports reports;
    private final CanonicalDocuments documents;

    PresentFigures(LockedFigures figures, Reports reports, CanonicalDocuments documents) {
        this.figures = figures;
        this.reports = reports;
        this.documents = documents;
    }

    /** @throws org.jiheng.kit.refusal.Refusal if something is missing without which nothing is sealed */
    SealedFigures whole(String cycle, String unit) {
        UnitFigures whole = figures.whole(cycle, unit);
        Filed filed = reports.find(cycle, unit)
                .flatMap(report -> reports.filed(cycle, report))
                .orElseThrow(() -> new ReportNotFiled(unit));
        refuseOthers(filed, whole);
        return sealed(new FiledVersion(filed.version(), filed.digest()), whole);
    }

    /** What was filed stays as it is, and the figures go on: progress is reported, self-assessments are returned. */
    private void refuseOthers(Filed report, UnitFigures whole) {
        UnitFigures reported =
                documents.read(report.content(), ReportContent.class).figures();
        if (!reported.equals(whole)) {
            throw new ReportOfOtherFigures(
                    whole.unit(),
                    report.version(),
                    reported.differing(whole).stream()
                            .map(code -> new Fault("", ReportOfOtherFigures.RULE, code))
                            .toList());
        }
    }

    /** By unit; without those of which no report is filed as it is. */
    Map<String, SealedFigures> asTheyAre(String cycle, Collection<String> units) {
        Map<String, FiledVersion> filed = reports.filedVersions(cycle, units);
        return figures.present(cycle, filed.keySet()).values().stream()
                .collect(Collectors.toMap(UnitFigures::unit, each -> sealed(filed.get(each.unit()), each)));
    }

    private static SealedFigures sealed(FiledVersion report, UnitFigures figures) {
        return new SealedFigures(new SealedFigures.FiledReport(report.version(), report.digest()), figures);
    }
}
