package org.jiheng.indicators.standing;

/**
 * What {@code jiheng.closings.v1} says of this source.
 *
 * @param subjects how many it published of the cycle
 * @param digest over those subjects and their revisions
 * @param openCases how many are not decided yet
 * @param stuck subjects that the source itself could not take
 * @param sealsValid whether every sealed file is as it was sealed
 */
public record ClosingStanding(
        String cycle, String source, long subjects, String digest, long openCases, long stuck, boolean sealsValid) {}
