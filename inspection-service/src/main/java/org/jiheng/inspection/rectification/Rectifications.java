package org.jiheng.inspection.rectification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All rectifications. */
public interface Rectifications {
    /** @throws GroundTaken if there is one of its finding or weak point */
    void add(Rectification opened);

    /** Keeps the act that is new since it was held. */
    void keep(Rectification moved);

    Optional<Rectification> find(String cycle, UUID id);

    /** Keeps everyone else from it until the transaction ends. */
    Optional<Rectification> hold(String cycle, UUID id);

    /** A part of those that fit, by their days or the other way round. */
    List<Rectification> page(Fitting fitting, boolean latestFirst, long skipped, int most);

    long count(Fitting fitting);

    /** Those of a cycle by their finding, and by their weak point. */
    Map<UUID, UUID> byGround(String cycle);

    /** Which of these findings were taken back. */
    Set<UUID> takenBack(Collection<UUID> findings);

    /** Those of all cycles whose unit has to do something and whose day is this one or later; the earliest first. */
    List<Pending> withTheUnit(LocalDate since);

    record Pending(String cycle, UUID rectification) {}

    /**
     * What tells that one is overdue.
     *
     * @param weakPoints those that stand: of others nothing is to be done any more
     */
    record Overdue(LocalDate today, Set<UUID> weakPoints) {}

    /**
     * Which of a cycle's rectifications are asked for; what is empty does not matter.
     *
     * @param units those of these units
     * @param area those of findings in this area
     * @param overdue those that are
     * @param repeats only those of findings that are repeats
     */
    record Fitting(
            String cycle,
            List<String> units,
            Optional<RectificationState> state,
            Optional<String> area,
            Optional<Overdue> overdue,
            boolean repeats) {}
}
