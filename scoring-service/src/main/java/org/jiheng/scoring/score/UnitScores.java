package org.jiheng.scoring.score;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The scores as they are now; derived, and rebuilt from the standings when lost. */
public interface UnitScores {
    /** All of a cycle, by unit code. */
    List<UnitScore> all(String cycle);

    Optional<UnitScore> find(String cycle, String unit);

    /** Replaces the scores of these units. */
    void save(String cycle, Collection<UnitScore> scores);
}
