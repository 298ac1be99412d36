package org.jiheng.scoring.score;

/**
 * A confirmed veto 一票否决, §七(三).
 *
 * @param component needed by reach COMPONENT and INDICATOR, null otherwise allowed
 * @param indicator needed by reach INDICATOR, null otherwise allowed
 */
public record Veto(Reach reach, String component, String indicator) {}
