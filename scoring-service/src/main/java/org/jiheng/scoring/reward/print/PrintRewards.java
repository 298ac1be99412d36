package org.jiheng.scoring.reward.print;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jiheng.kit.print.Glyphs;
import org.jiheng.kit.print.Printer;
import org.jiheng.scoring.print.TextNotPrintable;
import org.jiheng.scoring.result.SchemeNames;
import org.jiheng.scoring.result.scheme.SchemeNamesReader;
import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.reward.RewardRow;

/** The list to sign as PDF: the same list is the same bytes, whenever it is printed. */
@ApplicationScoped
public class PrintRewards {
    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rewards(RewardPage page);
    }

    private final Printer printer;
    private final Glyphs glyphs;
    private final SchemeNamesReader schemes;

    PrintRewards(Printer printer, Glyphs glyphs, SchemeNamesReader schemes) {
        this.printer = printer;
        this.glyphs = glyphs;
        this.schemes = schemes;
    }

    /** @throws TextNotPrintable if a name on it holds what the font does not draw */
    public byte[] print(RewardList list) {
        SchemeNames names = schemes.names(list.result());
        TextNotPrintable.refuse(texts(list, names), glyphs::has);
        RewardPage page = RewardPages.of(list, names);
        return printer.printTagged(
                Templates.rewards(page).render(), page.title(), list.result().publishedAt());
    }

    private static Map<String, String> texts(RewardList list, SchemeNames names) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/scheme/title", names.title());
        list.rows().stream().map(RewardRow::place).forEach(place -> {
            texts.put("/scheme/tiers/" + place.tier(), names.tier(place.tier()));
            texts.put("/units/" + place.unit(), place.name());
        });
        return texts;
    }
}
