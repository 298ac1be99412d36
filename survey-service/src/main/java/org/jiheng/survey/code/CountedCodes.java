package org.jiheng.survey.code;

/**
 * The codes of a group when its wave was closed.
 *
 * @param tokenBallots ballots that came with tokens, in all closes together
 */
public record CountedCodes(GroupCodes codes, long tokenBallots) {}
