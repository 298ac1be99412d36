package org.jiheng.survey.ballot;

/**
 * What one respondent answered, without the sheet it stood on.
 *
 * @param packed see {@link Packing}
 */
public record Ballot(String group, Channel channel, byte[] packed) {}
