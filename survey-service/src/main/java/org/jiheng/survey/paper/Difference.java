package org.jiheng.survey.paper;

/**
 * Where two entries of a sheet differ.
 *
 * @param place SHEET (one of them has no such sheet), GROUP, CHANNEL, or unit/dimension
 * @param own what the clerk who asks has entered there; {@code –} for nothing
 * @param other what the other has
 */
public record Difference(String serial, String place, String own, String other) {
    static final String NOTHING = "–";
}
