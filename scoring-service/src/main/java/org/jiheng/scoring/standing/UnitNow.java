package org.jiheng.scoring.standing;

import java.util.function.Supplier;

import org.jiheng.scoring.history.Revisions;
import org.jiheng.scoring.score.NamedFacts;

/**
 * A unit as its standings say now.
 *
 * @param facts read only where the unit's score is computed
 */
public record UnitNow(String code, String tier, Revisions revisions, Supplier<NamedFacts> facts) {}
