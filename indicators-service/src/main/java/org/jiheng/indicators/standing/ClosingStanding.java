package org.jiheng.indicators.standing;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code jiheng.closings.v1} says of this source.
 *
 * @param subjects how many it published of the cycle
 * @param digest over those subjects and their revisions
 * @param openCases how many are not decided yet
 * @param stuck subjects that the source itself could not take
 * @param sealsValid whether every sealed file is as it was sealed
 * @param heldFor version of the result for which the cycle is not reopened; null: none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClosingStanding(
        String cycle,
        String source,
        long subjects,
        String digest,
        long openCases,
        long stuck,
        boolean sealsValid,
        Integer heldFor) {}
