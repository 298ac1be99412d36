package org.jiheng.indicators.seal.application;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.figures.UnitFigures;
import org.jiheng.indicators.figures.application.LockedFigures;
import org.jiheng.indicators.report.ReportNotFiled;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.Reports.Filed;
import org.jiheng.indicators.seal.document.SealedFigures;

/** What a unit would seal now. */
@ApplicationScoped
class PresentFigures {
    private final LockedFigures figures;
    private final Reports reports;

    PresentFigures(LockedFigures figures, Reports reports) {
        this.figures = figures;
        this.reports = reports;
    }

    /** @throws org.jiheng.kit.refusal.Refusal if something is missing without which nothing is sealed */
    SealedFigures whole(String cycle, String unit) {
        UnitFigures whole = figures.whole(cycle, unit);
        return sealed(filed(cycle, unit).orElseThrow(() -> new ReportNotFiled(unit)), whole);
    }

    /** Empty while there is no report that is filed as it is. */
    Optional<SealedFigures> asTheyAre(String cycle, String unit) {
        return filed(cycle, unit).map(report -> sealed(report, figures.present(cycle, unit)));
    }

    private Optional<Filed> filed(String cycle, String unit) {
        return reports.find(cycle, unit).flatMap(report -> reports.filed(cycle, report));
    }

    private static SealedFigures sealed(Filed report, UnitFigures figures) {
        return new SealedFigures(new SealedFigures.FiledReport(report.version(), report.digest()), figures);
    }
}
