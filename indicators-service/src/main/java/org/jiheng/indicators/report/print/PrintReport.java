package org.jiheng.indicators.report.print;

import java.time.Instant;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jiheng.indicators.report.PrintedReport;
import org.jiheng.indicators.report.application.ReadReports.Whole;
import org.jiheng.kit.print.Printer;

/** A report as PDF: the same report is the same bytes, whenever it is printed. */
@ApplicationScoped
public class PrintReport {
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance selfAssessmentReport(ReportPage page);
    }

    private final Printer printer;

    PrintReport(Printer printer) {
        this.printer = printer;
    }

    public byte[] print(Whole whole) {
        PrintedReport.refuseTooLong(whole.content().words(), whole.content().figures());
        ReportPage page = ReportPages.of(whole);
        List<String> parts = ReportParts.of(page).stream()
                .map(part -> Templates.selfAssessmentReport(part).render())
                .toList();
        Instant made = whole.filed().map(filed -> filed.act().recordedAt()).orElse(Instant.EPOCH);
        return printer.print(parts, page.title(), made);
    }
}
