package org.jiheng.scoring.reward.print;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jiheng.kit.print.Printer;
import org.jiheng.scoring.result.scheme.SchemeNamesReader;
import org.jiheng.scoring.reward.RewardList;

/** The list to sign as PDF: the same list is the same bytes, whenever it is printed. */
@ApplicationScoped
public class PrintRewards {
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rewards(RewardPage page);
    }

    private final Printer printer;
    private final SchemeNamesReader schemes;

    PrintRewards(Printer printer, SchemeNamesReader schemes) {
        this.printer = printer;
        this.schemes = schemes;
    }

    public byte[] print(RewardList list) {
        RewardPage page = RewardPages.of(list, schemes.names(list.result()));
        return printer.printTagged(
                Templates.rewards(page).render(), page.title(), list.result().publishedAt());
    }
}
