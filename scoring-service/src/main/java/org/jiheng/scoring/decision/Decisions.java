package org.jiheng.scoring.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions; whoever writes holds the cycle's lock. */
public interface Decisions {
    /** Those proposed or decided, the earlier decided before the later. */
    List<Decision> standing(String cycle);

    Optional<Decision> find(String cycle, UUID decision);

    Optional<DecisionStory> story(String cycle, UUID decision);

    /** So many after the first {@code offset}. */
    List<DecisionStory> stories(String cycle, DecisionFilter filter, boolean oldestFirst, long offset, int size);

    long count(String cycle, DecisionFilter filter);

    LocalDate proposedOn(Decision decision);

    /** False if another stands on the same tie or unit. */
    boolean add(String cycle, Decision proposed, String reason, Signature by);

    void decide(Decision decided, String reason, Signature by);

    void lapse(Decision voided, Basis became, Instant at);

    /** Empty where none was ever looked at. */
    Optional<Ground> ground(String cycle);

    void keep(String cycle, Ground ground);
}
