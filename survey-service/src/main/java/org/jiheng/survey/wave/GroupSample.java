package org.jiheng.survey.wave;

/**
 * Who of a group is asked, in numbers and by a rule; no names.
 *
 * @param frame how many there are to draw from
 * @param quota how many are invited
 * @param sheets how many of these are given a sheet
 * @param rule how they were drawn
 */
public record GroupSample(String group, int frame, int quota, int sheets, String rule) {}
