package org.jiheng.scoring.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Characters that the font of our documents cannot draw: on paper another would stand in their place. */
public final class TextNotPrintable extends Refusal {
    private static final String RULE = "not-printable";

    private TextNotPrintable(List<Fault> faults) {
        super(Kind.INVALID, "text-not-printable", faults, faults.size());
    }

    /**
     * @param texts by where they stand
     * @throws TextNotPrintable naming the first character of each text that is not drawn
     */
    public static void refuse(Map<String, String> texts, IntPredicate drawn) {
        List<Fault> faults = new ArrayList<>();
        texts.forEach((path, text) -> text.codePoints()
                .filter(character -> !drawn.test(character))
                .mapToObj(character -> new Fault(
                        path, RULE, Character.toString(character), String.format(Locale.ROOT, "%04X", character)))
                .findFirst()
                .ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new TextNotPrintable(faults);
        }
    }
}
