package org.jiheng.survey.export;

/**
 * A dimension of a hidden group, to be filled with answers.
 *
 * @param weight what it weighs in the joint score, in {@link Tuning#UNIT}s
 * @param ballots how many the group has
 */
record Place(String group, int dimension, long weight, long ballots) {}
