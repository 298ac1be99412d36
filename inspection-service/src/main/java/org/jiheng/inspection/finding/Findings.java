package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All findings. */
public interface Findings {
    /** @throws NumberTaken if another finding of the cycle has its number */
    void add(Finding finding);

    /** Keeps the acts that are new since it was found. */
    void keep(Finding finding);

    Optional<Finding> find(String cycle, UUID id);

    /** The finding, which makes no move until the transaction ends. */
    Optional<Finding> hold(String cycle, UUID id);

    /** Whether a finding of any cycle has this id. */
    boolean isTaken(UUID id);

    /** Whether a person was on the visit on which it was made, or added evidence of it. */
    boolean wasInspectedBy(UUID id, String person);

    /** The unit of a finding, without reading anything that could change before its lock is held. */
    Optional<String> unitOf(String cycle, UUID id);

    /**
     * A part of those that are seen.
     *
     * @param sortedBy {@code recordedAt}, {@code unit} or {@code state}; among equals in the order of their ids
     */
    List<Finding> page(Seen seen, String sortedBy, boolean descending, int page, int size);

    long count(Seen seen);

    /** Those notified and neither accepted nor appealed. */
    List<Awaiting> awaitingTheUnit();

    /** Those of one cycle. */
    List<Finding> awaitingTheUnit(String cycle);

    /** How many of a cycle some move leads on from. */
    long countUnsettled(String cycle);

    /** A finding whose unit has not answered yet. */
    record Awaiting(String cycle, UUID finding) {}

    /**
     * Which findings of a cycle somebody sees.
     *
     * @param units whose findings are seen
     * @param beforeNotice of which of them also those that the unit has not been told of
     * @param onlyRepeats leaves out those that are no repeats
     */
    record Seen(String cycle, List<String> units, List<String> beforeNotice, boolean onlyRepeats) {}
}
