package org.jiheng.inspection.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All visits. */
public interface Visits {
    void add(Visit visit);

    /** Keeps that it was made or cancelled. */
    void keep(Visit visit);

    Optional<Visit> find(String cycle, UUID id);

    /** The visit, which makes no move until the transaction ends. */
    Optional<Visit> hold(String cycle, UUID id);

    /** The same, for whoever is going to make one. */
    Optional<Visit> holdAlone(String cycle, UUID id);

    /** Nobody else takes this id until the transaction ends. */
    boolean isTaken(UUID id);

    /** How many findings name the visit that were not made on these days; all of them, if there are none. */
    long findingsOutside(UUID visit, Optional<Days> days);

    /** Whether the unit was told of a finding that names the visit. */
    boolean isToldOf(UUID visit);

    /** Who has decided an appeal against a finding that names the visit. */
    List<String> haveDecidedOn(UUID visit);

    List<Visit> page(Seen seen, Filter filter, boolean newestFirst, int page, int size);

    long count(Seen seen, Filter filter);

    /**
     * Which visits of a cycle somebody sees.
     *
     * @param units whose visits are seen once these units may know of them
     * @param beforehand of which of them all are
     */
    record Seen(String cycle, List<String> units, List<String> beforehand) {}

    /** Which of them are asked for; those on or after {@code from} and on or before {@code to}. */
    record Filter(
            Optional<String> unit,
            Optional<VisitKind> kind,
            Optional<VisitState> state,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}
}
