package org.jiheng.scoring.bulletin.print;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jiheng.kit.print.Printer;
import org.jiheng.scoring.bulletin.IssuedBulletin;

/** A bulletin as PDF: the same bulletin is the same bytes, whenever it is printed. */
@ApplicationScoped
public class PrintBulletin {
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance bulletin(BulletinPage page);
    }

    private final Printer printer;

    PrintBulletin(Printer printer) {
        this.printer = printer;
    }

    public byte[] print(IssuedBulletin issued) {
        BulletinPage page = BulletinPages.of(issued);
        return printer.printTagged(
                Templates.bulletin(page).render(),
                page.title(),
                issued.bulletin().dates().recordedAt());
    }
}
