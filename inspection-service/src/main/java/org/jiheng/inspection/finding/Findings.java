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

    /** The unit of a finding, without reading anything that could change before its lock is held. */
    Optional<String> unitOf(String cycle, UUID id);

    /** @param page from 0, in the order in which they were recorded */
    List<Finding> page(String cycle, int page, int size);

    long count(String cycle);

    /** Those notified and neither accepted nor appealed. */
    List<Awaiting> awaitingTheUnit();

    /** A finding whose unit has not answered yet. */
    record Awaiting(String cycle, UUID finding) {}
}
