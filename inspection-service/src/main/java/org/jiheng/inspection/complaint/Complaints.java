package org.jiheng.inspection.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All complaints. */
public interface Complaints {
    /** Until the transaction ends nobody else takes any of the cycle in. */
    void lock(String cycle);

    /** Until the transaction ends no finding is made of those with these numbers, nor are they changed. */
    void hold(String cycle, Collection<String> numbers);

    /** Those with these numbers, by number. */
    Map<String, TakenComplaint> numbered(String cycle, Collection<String> numbers);

    /** Those of them from which a finding came that stands. */
    Set<UUID> withFindings(Collection<UUID> complaints);

    /** Those of a version above 1 are there; nothing of what was said before goes. */
    void keep(String cycle, List<TakenComplaint> newer, String person, Instant now);

    Optional<TakenComplaint> find(String cycle, UUID id);

    /** The same, and it stays as it is until the transaction ends. */
    Optional<TakenComplaint> hold(String cycle, UUID id);

    /** Everything that was ever said of it, the first first. */
    List<ComplaintVersion> history(UUID id);

    List<TakenComplaint> page(Fitting fitting, boolean latestFirst, long skipped, int most);

    long count(Fitting fitting);

    /**
     * Which of a cycle's complaints are asked for; what is empty does not matter.
     *
     * @param units those of these units
     * @param lateOn those that are late on this day
     */
    record Fitting(String cycle, List<String> units, Optional<String> area, Optional<LocalDate> lateOn) {}
}
