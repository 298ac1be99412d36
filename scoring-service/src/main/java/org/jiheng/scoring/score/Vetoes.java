package org.jiheng.scoring.score;

import java.util.List;
import java.util.function.Predicate;

/** The confirmed vetoes of a unit and what they strike, also where nothing is assessed yet (§七(三)). */
public final class Vetoes {
    public static final Vetoes NONE = new Vetoes(List.of());

    private final List<Veto> confirmed;

    public Vetoes(List<Veto> confirmed) {
        this.confirmed = List.copyOf(confirmed);
    }

    public boolean strike(Indicator indicator) {
        return any(Reach.INDICATOR, veto -> indicator.code().equals(veto.indicator()));
    }

    public boolean strike(Component component) {
        return any(Reach.COMPONENT, veto -> component.code().equals(veto.component()));
    }

    public boolean strikeAssessment() {
        return any(Reach.ASSESSMENT, veto -> true);
    }

    public boolean barFromExcellent() {
        return any(Reach.GRADE, veto -> true);
    }

    private boolean any(Reach reach, Predicate<Veto> hit) {
        return confirmed.stream().anyMatch(veto -> veto.reach() == reach && hit.test(veto));
    }
}
