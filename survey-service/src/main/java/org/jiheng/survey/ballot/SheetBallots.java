package org.jiheng.survey.ballot;

import java.util.Map;

/**
 * Ballots that came on sheets, by group.
 *
 * @param mailed of all, those that came by mail
 */
public record SheetBallots(Map<String, Long> all, Map<String, Long> mailed) {}
