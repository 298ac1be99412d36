package org.jiheng.inspection.finding.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import org.hibernate.exception.ConstraintViolationException;
import org.jiheng.inspection.deduction.InspectedUnits;
import org.jiheng.inspection.finding.ComplaintTaken;
import org.jiheng.inspection.finding.EntryTaken;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.NumberTaken;
import org.jiheng.inspection.side.persistence.KeptToOneSide;

/** Findings in the tables {@code finding} and {@code finding_act}. */
@ApplicationScoped
class PanacheFindings implements Findings, InspectedUnits, PanacheRepositoryBase<FindingEntity, UUID> {
    private static final String SEEN =
            "cycle = :cycle and unit in :units and (notifiedBy is not null or unit in :beforeNotice)"
                    + " and (:onlyRepeats = false or id in (select repeat.finding from Repeat repeat))";
    private static final Map<String, String> COLUMNS =
            Map.of("recordedAt", "recordedAt", "unit", "unit", "state", "state");
    private static final String COMPLAINT_ONCE = "one_finding_a_complaint";
    private static final String ENTRY_ONCE = "one_finding_an_entry";
    private static final String NUMBER_ONCE = "finding_number_once_a_cycle";

    @Override
    public void add(Finding finding) {
        try {
            persistAndFlush(FindingEntity.of(finding));
        } catch (ConstraintViolationException e) {
            if (NUMBER_ONCE.equals(e.getConstraintName())) {
                throw new NumberTaken(finding.particulars().number().orElseThrow());
            }
            if (COMPLAINT_ONCE.equals(e.getConstraintName())) {
                throw new ComplaintTaken(finding.particulars().complaint().orElseThrow());
            }
            if (ENTRY_ONCE.equals(e.getConstraintName())) {
                throw new EntryTaken(finding.particulars().source().orElseThrow());
            }
            throw KeptToOneSide.named(e);
        }
    }

    @Override
    public void keep(Finding finding) {
        findById(finding.id()).follow(finding);
        KeptToOneSide.write(this::flush);
    }

    @Override
    public Optional<Finding> find(String cycle, UUID id) {
        return find("cycle = ?1 and id = ?2", cycle, id).firstResultOptional().map(FindingEntity::finding);
    }

    @Override
    public Optional<Finding> hold(String cycle, UUID id) {
        return find("cycle = ?1 and id = ?2", cycle, id)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .firstResultOptional()
                .map(FindingEntity::finding);
    }

    @Override
    public boolean wasInspectedBy(UUID id, String person) {
        return (boolean) getEntityManager()
                .createNativeQuery("SELECT inspected(:finding, :person)", Boolean.class)
                .setParameter("finding", id)
                .setParameter("person", person)
                .getSingleResult();
    }

    @Override
    public boolean isTaken(UUID id) {
        return count("id", id) > 0;
    }

    @Override
    public Optional<String> unitOf(String cycle, UUID id) {
        return find("select unit from Finding where cycle = ?1 and id = ?2", cycle, id)
                .project(String.class)
                .firstResultOptional();
    }

    @Override
    public List<Finding> page(Seen seen, String sortedBy, boolean descending, int page, int size) {
        Sort sort = Sort.by(COLUMNS.get(sortedBy), descending ? Sort.Direction.Descending : Sort.Direction.Ascending)
                .and("id");
        return find(SEEN, sort, parameters(seen)).page(page, size).stream()
                .map(FindingEntity::finding)
                .toList();
    }

    @Override
    public long count(Seen seen) {
        return count(SEEN, parameters(seen));
    }

    private static Parameters parameters(Seen seen) {
        return Parameters.with("cycle", seen.cycle())
                .and("units", seen.units())
                .and("beforeNotice", seen.beforeNotice())
                .and("onlyRepeats", seen.onlyRepeats());
    }

    @Override
    public List<Awaiting> awaitingTheUnit() {
        return find("select cycle, id from Finding where state = ?1 order by notifiedAt", FindingState.NOTIFIED)
                .project(Awaiting.class)
                .list();
    }

    @Override
    public List<Finding> awaitingTheUnit(String cycle) {
        return find("cycle = ?1 and state = ?2 order by notifiedAt, id", cycle, FindingState.NOTIFIED).stream()
                .map(FindingEntity::finding)
                .toList();
    }

    @Override
    public long countUnsettled(String cycle) {
        List<FindingState> unsettled = Stream.of(FindingState.values())
                .filter(state -> !state.isSettled())
                .toList();
        return count("cycle = ?1 and state in ?2", cycle, unsettled);
    }

    @Override
    public List<String> withFindings(String cycle) {
        return find("select distinct unit from Finding where cycle = ?1 order by unit", cycle)
                .project(String.class)
                .list();
    }
}
