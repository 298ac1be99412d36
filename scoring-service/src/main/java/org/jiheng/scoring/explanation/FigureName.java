package org.jiheng.scoring.explanation;

/** The figures from which a line's amount comes. */
public enum FigureName {
    /** As the scheme says. */
    WEIGHT(0),
    /** Its weight ÷ Σ weight over what counts. */
    FACTOR(0),
    SCORE(6),
    /** The score before the stated rounding. */
    UNROUNDED(6),
    MAXIMUM(2),
    EARNED(2),
    POSSIBLE(2),
    /** Σ possible over all that apply, assessed or not. */
    APPLICABLE_POSSIBLE(2),
    /** Of a component or an indicator, scaled to the component's maximum, never rounded; of a finding what it takes off. */
    POINTS(2),
    /** Σ points of the findings, before the cap. */
    RAW(2),
    CAP(2);

    private final int places;

    FigureName(int places) {
        this.places = places;
    }

    /** Decimals with which it is shown at least. */
    public int places() {
        return places;
    }
}
