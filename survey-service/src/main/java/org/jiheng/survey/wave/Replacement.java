package org.jiheng.survey.wave;

/**
 * Others of a group asked in the place of those whose letters came back.
 *
 * @param invited how many
 * @param sheets how many of these are given a sheet
 */
public record Replacement(String group, int invited, int sheets, String reason) {
    /** @throws ReplacementFaulty if more sheets are given out than people invited */
    public Replacement {
        if (sheets > invited) {
            throw new ReplacementFaulty(sheets, invited);
        }
    }
}
