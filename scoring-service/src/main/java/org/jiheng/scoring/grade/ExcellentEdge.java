package org.jiheng.scoring.grade;

import java.util.Optional;

import org.jiheng.scoring.score.UnitScore;

/**
 * Where EXCELLENT ends in a tier, by the rules alone: whom a hand puts above or below is not seen here.
 *
 * @param places there are, no more than units that can be EXCELLENT
 * @param last the last unit with a place; empty where there is none
 * @param next the first unit that can be EXCELLENT and has no place; empty where each has one
 */
public record ExcellentEdge(int places, Optional<UnitScore> last, Optional<UnitScore> next) {}
