package org.jiheng.survey.figure;

/**
 * How far a group took part in the rating of one unit.
 *
 * @param ratings how many of its ballots rated the unit
 * @param moves whether its answers enter the unit's wave score
 * @param thin whether a handful of its ballots can be told from the others by when they were counted
 */
record GroupSize(String group, long ratings, boolean moves, boolean thin) {
    boolean isSmall(int minimum) {
        return ratings > 0 && (thin || ratings < minimum);
    }
}
