package org.jiheng.indicators.seal.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.figures.UnitFigures;
import org.jiheng.indicators.figures.application.LockedFigures;
import org.jiheng.indicators.report.ReportNotFiled;
import org.jiheng.indicators.report.Reports;
import org.jiheng.indicators.report.Reports.FiledVersion;
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
        FiledVersion filed = Optional.ofNullable(
                        reports.filedVersions(cycle, Set.of(unit)).get(unit))
                .orElseThrow(() -> new ReportNotFiled(unit));
        return sealed(filed, whole);
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
