package org.jiheng.scoring.result;

import java.util.Optional;

/**
 * 薄弱环节, §四(六): one thing that a method showed. Where it was: a component, or one of its indicators; a wave of the
 * review; a finding. No dimension of the review: of dimensions nothing reaches this service, and what is released by group
 * tells who was not content rather than with what.
 */
public record WeakPoint(
        Method method,
        Optional<String> component,
        Optional<String> indicator,
        Optional<String> dimension,
        Optional<String> wave,
        Optional<String> finding) {
    public static WeakPoint ofComponent(String component) {
        return new WeakPoint(
                Method.INDICATORS,
                Optional.of(component),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static WeakPoint ofIndicator(String component, String indicator) {
        return new WeakPoint(
                Method.INDICATORS,
                Optional.of(component),
                Optional.of(indicator),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static WeakPoint ofWave(String wave) {
        return new WeakPoint(
                Method.REVIEW,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(wave),
                Optional.empty());
    }

    /** @param act of the finding */
    public static WeakPoint ofFinding(String act) {
        return new WeakPoint(
                Method.INSPECTION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(act));
    }

    /** The method that showed it. */
    public enum Method {
        INDICATORS,
        REVIEW,
        INSPECTION
    }
}
