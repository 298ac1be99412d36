package org.jiheng.scoring.result;

import java.util.Optional;

/**
 * 薄弱环节, §四(六): one thing that a method showed. Where it was: a component, or one of its indicators; a dimension of the
 * review; a finding.
 */
public record WeakPoint(
        Method method,
        Optional<String> component,
        Optional<String> indicator,
        Optional<String> dimension,
        Optional<String> finding) {
    /** The method that showed it. */
    public enum Method {
        INDICATORS,
        REVIEW,
        INSPECTION
    }
}
