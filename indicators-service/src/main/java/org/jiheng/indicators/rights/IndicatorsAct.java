package org.jiheng.indicators.rights;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Grant;

import static org.jiheng.kit.identity.Roles.ASSESSOR;
import static org.jiheng.kit.identity.Roles.AUDITOR;
import static org.jiheng.kit.identity.Roles.INSPECTOR;
import static org.jiheng.kit.identity.Roles.PERFORMANCE_OFFICE;
import static org.jiheng.kit.identity.Roles.RESULTS_APPROVER;
import static org.jiheng.kit.identity.Roles.UNIT_HEAD;
import static org.jiheng.kit.identity.Roles.UNIT_OFFICER;
import static org.jiheng.kit.rights.Bound.NOT_OWN_UNIT;
import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Bound.OWN_UNIT;
import static org.jiheng.kit.rights.Grant.by;
import static org.jiheng.kit.rights.Grant.byEach;

/**
 * The table of rights. Units see what concerns themselves; a component is assessed by the office that the scheme names
 * (§四(四)1), which sees what concerns that component and no document of a whole unit; and nobody judges the unit they
 * belong to.
 */
public enum IndicatorsAct implements Act {
    CREATE_CYCLE(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    REVISE_SCHEME(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    CARRY_CYCLE_OVER(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    START_CYCLE(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    CLOSE_CYCLE(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    REOPEN_CYCLE(by(RESULTS_APPROVER, OWN_JURISDICTION)),
    READ_CLOSINGS(
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION),
            by(RESULTS_APPROVER, OWN_JURISDICTION),
            by(AUDITOR, OWN_JURISDICTION)),
    READ_CYCLES(byEach(Roles.ALL, OWN_JURISDICTION)),
    PROPOSE_AMENDMENT(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    APPROVE_AMENDMENT(by(RESULTS_APPROVER, OWN_JURISDICTION)),
    REJECT_AMENDMENT(by(RESULTS_APPROVER, OWN_JURISDICTION)),
    REGISTER_UNITS(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    READ_UNITS(byEach(Roles.ALL, OWN_JURISDICTION)),

    FILE_PLAN(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    SIGN_PLAN(by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT)),
    SUBMIT_PLAN(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    RETURN_PLAN(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    APPROVE_PLAN(by(PERFORMANCE_OFFICE, OWN_JURISDICTION, NOT_OWN_UNIT)),
    ASK_FOR_CHANGE(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    DECIDE_CHANGE(by(PERFORMANCE_OFFICE, OWN_JURISDICTION, NOT_OWN_UNIT)),
    PROPOSE_INDICATORS(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    DECIDE_PROPOSALS(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    BIND_PEOPLE(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    READ_PEOPLE(
            by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT),
            by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT),
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    READ_OWN_RESPONSIBILITIES(byEach(Roles.ALL, OWN_JURISDICTION)),
    LIST_INDICATORS(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_INDICATORS(unitsTheirOwnAssessorsTheirComponentsOthersAll()),
    LIST_PLANS(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_PLANS(unitsTheirOwnOthersAll()),

    READ_SERVED_INDICATORS(unitsTheirOwnOthersAll()),
    LIST_SERVING_INDICATORS(
            by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT),
            by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT),
            by(ASSESSOR, OWN_JURISDICTION),
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION),
            by(AUDITOR, OWN_JURISDICTION)),
    READ_SERVING_INDICATORS(
            by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT),
            by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT),
            by(ASSESSOR, OWN_JURISDICTION, Bound.same(Claims.ASSESSOR, "not-your-component")),
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION),
            by(AUDITOR, OWN_JURISDICTION)),
    REPORT_PROGRESS(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    SELF_ASSESS(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    ASSESS(byTheComponentsAssessor()),
    EXPORT_ASSESSMENTS(by(ASSESSOR, OWN_JURISDICTION)),
    RETURN_SELF_ASSESSMENTS(byTheComponentsAssessor()),
    JUDGE_APPLICABILITY(byTheComponentsAssessor()),
    APPROVE_JUDGEMENTS(by(PERFORMANCE_OFFICE, OWN_JURISDICTION, NOT_OWN_UNIT)),
    DECLINE_JUDGEMENTS(by(PERFORMANCE_OFFICE, OWN_JURISDICTION, NOT_OWN_UNIT)),
    LIST_JUDGEMENTS(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_JUDGEMENTS(unitsTheirOwnAssessorsTheirComponentsOthersAll()),
    READ_ASSESSMENT_ACTS(unitsTheirOwnAssessorsTheirComponentsOthersAll()),

    ENTER_SUPERVISION(byTheComponentsAssessor()),
    REVERSE_SUPERVISION_ENTRY(byTheComponentsAssessor()),
    LIST_SUPERVISION_ENTRIES(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_SUPERVISION_ENTRIES(unitsTheirOwnAssessorsTheirComponentsOthersAll()),
    READ_PHASES(byEach(Roles.ALL, OWN_JURISDICTION)),
    OPEN_PHASE(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    CLOSE_PHASE(by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    LIST_TIMELINESS(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_TIMELINESS(unitsTheirOwnOthersAll()),
    DRAFT_REPORT(by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    FILE_REPORT(by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT)),
    LIST_REPORTS(allButAssessors()),
    READ_REPORTS(unitsTheirOwnOthersAllButAssessors()),
    SEAL_SUBMISSION(by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT)),
    REPLACE_SUBMISSION(by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT)),
    RECEIVE_SUBMISSION(by(PERFORMANCE_OFFICE, OWN_JURISDICTION, NOT_OWN_UNIT)),
    RECEIVE_SUBMISSION_FOR_OFFICE(
            by(ASSESSOR, OWN_JURISDICTION, Bound.same(Claims.ASSESSOR, "not-your-office"), NOT_OWN_UNIT)),
    LIST_SUBMISSIONS(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_SUBMISSIONS(unitsTheirOwnOthersAllButAssessors()),
    READ_SUBMISSIONS_FOR_OFFICE(by(ASSESSOR, OWN_JURISDICTION, Bound.same(Claims.ASSESSOR, "not-your-office"))),
    PROPOSE_VETO(by(PERFORMANCE_OFFICE, OWN_JURISDICTION), by(INSPECTOR, OWN_JURISDICTION, NOT_OWN_UNIT)),
    CONFIRM_VETO(by(RESULTS_APPROVER, OWN_JURISDICTION, NOT_OWN_UNIT)),
    REJECT_VETO(by(RESULTS_APPROVER, OWN_JURISDICTION, NOT_OWN_UNIT)),
    REVOKE_VETO(by(RESULTS_APPROVER, OWN_JURISDICTION, NOT_OWN_UNIT)),
    LIST_VETOES(byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_VETOES(unitsTheirOwnAssessorsTheirComponentsOthersAll());

    private final List<Grant> grants;

    IndicatorsAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }

    private static Grant byTheComponentsAssessor() {
        return by(ASSESSOR, OWN_JURISDICTION, Bound.same(Claims.ASSESSOR, "not-your-component"), NOT_OWN_UNIT);
    }

    private static Grant[] unitsTheirOwnAssessorsTheirComponentsOthersAll() {
        return Stream.of(unitsTheirOwnOthersAll())
                .map(grant -> grant.role().equals(ASSESSOR)
                        ? by(ASSESSOR, OWN_JURISDICTION, Bound.same(Claims.ASSESSOR, "not-your-component"))
                        : grant)
                .toArray(Grant[]::new);
    }

    private static Grant[] allButAssessors() {
        return Stream.of(byEach(Roles.ALL, OWN_JURISDICTION))
                .filter(grant -> !grant.role().equals(ASSESSOR))
                .toArray(Grant[]::new);
    }

    private static Grant[] unitsTheirOwnOthersAllButAssessors() {
        return Stream.of(unitsTheirOwnOthersAll())
                .filter(grant -> !grant.role().equals(ASSESSOR))
                .toArray(Grant[]::new);
    }

    private static Grant[] unitsTheirOwnOthersAll() {
        return Roles.ALL.stream()
                .flatMap(role -> role.equals(UNIT_HEAD) || role.equals(UNIT_OFFICER)
                        ? Stream.of(by(role, OWN_JURISDICTION, OWN_UNIT))
                        : Stream.of(by(role, OWN_JURISDICTION)))
                .toArray(Grant[]::new);
    }
}
