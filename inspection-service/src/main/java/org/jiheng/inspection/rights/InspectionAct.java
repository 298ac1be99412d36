package org.jiheng.inspection.rights;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Grant;

import static org.jiheng.kit.identity.Roles.APPEAL_REVIEWER;
import static org.jiheng.kit.identity.Roles.AUDITOR;
import static org.jiheng.kit.identity.Roles.INSPECTOR;
import static org.jiheng.kit.identity.Roles.INTEGRATION;
import static org.jiheng.kit.identity.Roles.PERFORMANCE_OFFICE;
import static org.jiheng.kit.identity.Roles.UNIT_HEAD;
import static org.jiheng.kit.identity.Roles.UNIT_OFFICER;
import static org.jiheng.kit.rights.Bound.NOT_OWN_UNIT;
import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Bound.OWN_UNIT;

/**
 * The table of rights. A unit sees the findings of its own and no others; before the notice nobody who belongs to it sees
 * any, and neither inspector nor reviewer has a say in the own unit's.
 */
public enum InspectionAct implements Act {
    READ_CYCLE(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    /** Those that {@link #READ_FINDING} holds for. */
    LIST_FINDINGS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_FINDING(and(
            Grant.byEach(othersThanUnits(), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))),
    /** By those who go and those who watch over it: a covert visit is nobody else's yet. */
    READ_FINDING_BEFORE_NOTICE(
            Grant.byEach(List.of(INSPECTOR, PERFORMANCE_OFFICE, AUDITOR), OWN_JURISDICTION, NOT_OWN_UNIT)),
    PROPOSE_CATALOGUE(Grant.by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    /** Not by whoever proposed it: that is a rule of the catalogue itself, since no token tells. */
    APPROVE_CATALOGUE(Grant.by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    READ_CATALOGUE(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    PLAN_VISIT(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    /** One that nobody had planned. */
    RECORD_VISIT(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    MAKE_VISIT(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    CANCEL_VISIT(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    /** Those that {@link #READ_VISIT} holds for. */
    LIST_VISITS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    /** Of the own unit only once it may know of it. */
    READ_VISIT(and(
            Grant.byEach(othersThanUnits(), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))),
    /** In whatever state it is, and who goes. */
    READ_VISIT_BEFOREHAND(
            Grant.byEach(List.of(INSPECTOR, PERFORMANCE_OFFICE, AUDITOR), OWN_JURISDICTION, NOT_OWN_UNIT)),
    RECORD_FINDING(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    NOTIFY_FINDING(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    DROP_FINDING(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    ACCEPT_FINDING(Grant.by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    APPEAL_FINDING(Grant.by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    /** Not by anybody who took part in it: that is a rule of the finding itself, since no token tells. */
    DECIDE_APPEAL(Grant.by(APPEAL_REVIEWER, OWN_JURISDICTION, NOT_OWN_UNIT)),
    /** Its file, which is the same for both sides. */
    READ_APPEAL(and(
            Grant.byEach(List.of(INSPECTOR, APPEAL_REVIEWER, PERFORMANCE_OFFICE, AUDITOR), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))),
    /** Also to a finding that is not recorded yet, by whoever will record it. */
    ADD_FINDING_EVIDENCE(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    ADD_APPEAL_EVIDENCE(Grant.by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    /** The heads and the whole chain, so that all can watch over it; of entries only what {@link #READ_DEDUCTIONS} holds for. */
    READ_LEDGER(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_DEDUCTIONS(and(
            Grant.byEach(othersThanUnits(), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))),

    TAKE_IN_COMPLAINTS(Grant.byEach(List.of(INTEGRATION, PERFORMANCE_OFFICE), OWN_JURISDICTION)),
    /** Those that {@link #READ_COMPLAINT} holds for. */
    LIST_COMPLAINTS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_COMPLAINT(and(
            Grant.byEach(othersThanUnits(), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))),

    /** Those that {@link #READ_RECTIFICATION} holds for. */
    LIST_RECTIFICATIONS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_RECTIFICATION(and(
            Grant.byEach(othersThanUnits(), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))),
    /** Of units of which {@link #READ_RECTIFICATION} holds. */
    LIST_WEAK_POINTS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    OPEN_RECTIFICATION(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    OPEN_RECTIFICATION_FROM_RESULTS(
            Grant.byEach(List.of(INSPECTOR, PERFORMANCE_OFFICE), OWN_JURISDICTION, NOT_OWN_UNIT)),
    START_RECTIFICATION(Grant.by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    ADD_RECTIFICATION_EVIDENCE(Grant.by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    SUBMIT_RECTIFICATION(Grant.by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    /** Not by anybody who submitted it: that is a rule of the rectification itself. */
    VERIFY_RECTIFICATION(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    REJECT_RECTIFICATION(Grant.by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    CLOSE_RECTIFICATION(Grant.by(PERFORMANCE_OFFICE, OWN_JURISDICTION, NOT_OWN_UNIT)),

    /** Of those units that {@link #READ_INSPECTION_STATISTICS} holds for. */
    LIST_INSPECTION_STATISTICS(
            Grant.byEach(List.of(PERFORMANCE_OFFICE, INSPECTOR, AUDITOR, UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION)),
    READ_INSPECTION_STATISTICS(and(
            Grant.byEach(List.of(PERFORMANCE_OFFICE, INSPECTOR, AUDITOR), OWN_JURISDICTION),
            Grant.byEach(List.of(UNIT_HEAD, UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT)));

    private final List<Grant> grants;

    InspectionAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }

    private static List<String> othersThanUnits() {
        return Roles.ALL.stream()
                .filter(role -> !role.equals(UNIT_HEAD) && !role.equals(UNIT_OFFICER))
                .toList();
    }

    private static Grant[] and(Grant[] some, Grant[] more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(Grant[]::new);
    }
}
