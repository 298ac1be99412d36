package org.jiheng.survey.code;

/**
 * How many codes of a group there are.
 *
 * @param issued all that ever were
 * @param voided of these
 * @param onPaper of the voided ones, those whose respondents sent a sheet instead
 */
public record GroupCodes(String group, long issued, long spent, long voided, long onPaper) {
    public static GroupCodes none(String group) {
        return new GroupCodes(group, 0, 0, 0, 0);
    }

    /** Those that nobody else is invited in the place of. */
    public long invited() {
        return issued - (voided - onPaper);
    }
}
