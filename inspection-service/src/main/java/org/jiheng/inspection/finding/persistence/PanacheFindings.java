package org.jiheng.inspection.finding.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import org.hibernate.exception.ConstraintViolationException;
import org.jiheng.inspection.deduction.Deduction;
import org.jiheng.inspection.deduction.Deductions;
import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;
import org.jiheng.inspection.finding.Findings;
import org.jiheng.inspection.finding.NumberTaken;

/** Findings, and the deductions that they are, in the tables {@code finding} and {@code finding_act}. */
@ApplicationScoped
class PanacheFindings implements Findings, Deductions, PanacheRepositoryBase<FindingEntity, UUID> {
    private static final String NUMBER_ONCE = "finding_number_once_a_cycle";

    @Override
    public void add(Finding finding) {
        try {
            persistAndFlush(FindingEntity.of(finding));
        } catch (ConstraintViolationException e) {
            if (NUMBER_ONCE.equals(e.getConstraintName())) {
                throw new NumberTaken(finding.particulars().number().orElseThrow());
            }
            throw e;
        }
    }

    @Override
    public void keep(Finding finding) {
        findById(finding.id()).follow(finding);
        flush();
    }

    @Override
    public Optional<Finding> find(String cycle, UUID id) {
        return find("cycle = ?1 and id = ?2", cycle, id).firstResultOptional().map(FindingEntity::finding);
    }

    @Override
    public Optional<String> unitOf(String cycle, UUID id) {
        return find("select unit from Finding where cycle = ?1 and id = ?2", cycle, id)
                .project(String.class)
                .firstResultOptional();
    }

    @Override
    public List<Finding> page(String cycle, int page, int size) {
        return find("cycle", Sort.by("recordedAt", "id"), cycle).page(page, size).stream()
                .map(FindingEntity::finding)
                .toList();
    }

    @Override
    public long count(String cycle) {
        return count("cycle", cycle);
    }

    @Override
    public List<Awaiting> awaitingTheUnit() {
        return find("select cycle, id from Finding where state = ?1 order by notifiedAt", FindingState.NOTIFIED)
                .project(Awaiting.class)
                .list();
    }

    @Override
    public List<Deduction> ofUnit(String cycle, String unit) {
        return find("cycle = ?1 and unit = ?2", cycle, unit).stream()
                .map(FindingEntity::finding)
                .flatMap(f -> f.deducted().map(points -> new Deduction(f.id(), points)).stream())
                .toList();
    }

    @Override
    public List<String> unitsWithFindings(String cycle) {
        return find("select distinct unit from Finding where cycle = ?1 order by unit", cycle)
                .project(String.class)
                .list();
    }
}
