package org.jiheng.survey.export;

import java.util.Arrays;

/**
 * What the file says of a unit by a group.
 *
 * @param counts how often each option stands in each dimension
 */
record UnitAnswers(String unit, long[][] counts) {
    /** In how many rows; a row has a letter in every dimension. */
    long ratings() {
        return Arrays.stream(counts[0]).sum();
    }
}
