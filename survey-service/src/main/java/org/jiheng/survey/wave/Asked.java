package org.jiheng.survey.wave;

/**
 * How many of a group are asked, with those asked in the place of others.
 *
 * @param frame how many there are to draw from
 */
public record Asked(String group, int frame, int quota, int sheets) {}
