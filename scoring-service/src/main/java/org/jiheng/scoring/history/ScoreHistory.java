package org.jiheng.scoring.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.scoring.ranking.RankedUnit;

/** Every change of every unit's score, rank or grade; lines are added, never changed. */
public interface ScoreHistory {
    /** The last line of every unit of a cycle that has one, by unit. */
    Map<String, ScoreState> last(String cycle);

    void add(String cycle, Collection<ScoreState> changes, Instant recordedAt);

    /** So many of the unit's lines after the first {@code offset}. */
    List<ScoreChange> lines(String cycle, String unit, boolean oldestFirst, long offset, int size);

    long count(String cycle, String unit);

    /** The unit's line of a moment; empty where it had none yet. */
    Optional<ScoreChange> at(String cycle, String unit, Instant moment);

    /** The places that the units of a cycle had at a moment, by unit; one that had none yet is left out. */
    List<RankedUnit> places(String cycle, Instant at);
}
