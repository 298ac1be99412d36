package org.jiheng.indicators.report.print;

import java.time.Instant;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jiheng.indicators.print.Printer;
import org.jiheng.indicators.report.application.ReadReports.Whole;

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
        ReportPage page = ReportPages.of(whole);
        Instant made = whole.filed().map(filed -> filed.act().recordedAt()).orElse(Instant.EPOCH);
        return printer.print(Templates.selfAssessmentReport(page).render(), page.title(), made);
    }
}
