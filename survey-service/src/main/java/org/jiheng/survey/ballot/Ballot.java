package org.jiheng.survey.ballot;

/**
 * What one respondent answered, without the sheet it stood on and the way it came in by.
 *
 * @param packed see {@link Packing}
 */
public record Ballot(String group, byte[] packed) {}
