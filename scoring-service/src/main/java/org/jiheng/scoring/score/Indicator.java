package org.jiheng.scoring.score;

import java.util.Optional;

/**
 * An indicator of an approved plan, §五(一). Self-assessed points are no part of it: they never enter a score.
 *
 * @param maximum may be 0; such an indicator adds nothing
 * @param applicable judged not applicable, it counts neither as earned nor as possible
 * @param assessed what the component's assessor gave, empty until then
 */
public record Indicator(String code, String component, Points maximum, boolean applicable, Optional<Points> assessed) {}
