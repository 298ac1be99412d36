package org.jiheng.indicators.supervision;

/**
 * What supervision says of a matter.
 *
 * @param matter the decision that was to be carried out
 * @param leadsToFinding whether an inspector is to make a finding of it (§五(三))
 */
public record Supervised(
        String matter, Verdict verdict, PointsChange change, String description, boolean leadsToFinding) {}
