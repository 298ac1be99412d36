package org.jiheng.indicators.plan;

import java.util.Optional;

import org.jiheng.indicators.points.Points;

/** An indicator of an approved plan and its assessment. Whoever moves it has asked first whether it may move. */
public final class Indicator {
    /** Indicators are known by their unit and their code. */
    public record Key(String unit, String code) {}

    private final Key key;
    private final String component;
    private final Points maximum;
    private final IndicatorState state;
    private final boolean applicable;
    private final Optional<Points> selfPoints;
    private final Optional<Points> assessedPoints;

    private Indicator(
            Indicator before,
            IndicatorState state,
            boolean applicable,
            Optional<Points> selfPoints,
            Optional<Points> assessedPoints) {
        this(before.key, before.component, before.maximum, state, applicable, selfPoints, assessedPoints);
    }

    private Indicator(
            Key key,
            String component,
            Points maximum,
            IndicatorState state,
            boolean applicable,
            Optional<Points> selfPoints,
            Optional<Points> assessedPoints) {
        this.key = key;
        this.component = component;
        this.maximum = maximum;
        this.state = state;
        this.applicable = applicable;
        this.selfPoints = selfPoints;
        this.assessedPoints = assessedPoints;
    }

    public static Indicator restored(
            Key key,
            String component,
            Points maximum,
            IndicatorState state,
            boolean applicable,
            Optional<Points> selfPoints,
            Optional<Points> assessedPoints) {
        return new Indicator(key, component, maximum, state, applicable, selfPoints, assessedPoints);
    }

    /** IN_PROGRESS → SELF_ASSESSED; what is ASSESSED already stays so. */
    public Indicator selfAssessed(Points points) {
        IndicatorState next = state == IndicatorState.ASSESSED ? state : IndicatorState.SELF_ASSESSED;
        return new Indicator(this, next, applicable, Optional.of(points), assessedPoints);
    }

    /** SELF_ASSESSED → IN_PROGRESS: the unit gives its points anew. */
    public Indicator returned() {
        return new Indicator(this, IndicatorState.IN_PROGRESS, applicable, Optional.empty(), assessedPoints);
    }

    /** Any state → ASSESSED; the last assessment counts. */
    public Indicator assessed(Points points) {
        return new Indicator(this, IndicatorState.ASSESSED, applicable, selfPoints, Optional.of(points));
    }

    /** APPLICABLE → NOT_APPLICABLE: counts neither as earned nor as possible. */
    public Indicator judgedNotApplicable() {
        return new Indicator(this, state, false, selfPoints, assessedPoints);
    }

    public Key key() {
        return key;
    }

    public String component() {
        return component;
    }

    public Points maximum() {
        return maximum;
    }

    public IndicatorState state() {
        return state;
    }

    public boolean isApplicable() {
        return applicable;
    }

    public Optional<Points> selfPoints() {
        return selfPoints;
    }

    public Optional<Points> assessedPoints() {
        return assessedPoints;
    }
}
