package org.jiheng.scoring.rights;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Grant;

import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Bound.OWN_UNIT;

/**
 * The table of rights. The evaluation is in the open: whoever has a part in it reads every unit's figures, in the cycles
 * of the own jurisdiction. What people decide on grades takes two roles.
 */
public enum ScoringAct implements Act {
    READ_CYCLES(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_UNITS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_SCORES(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_SCORE_HISTORY(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    SUPPOSE(Grant.byEach(List.of(Roles.PERFORMANCE_OFFICE, Roles.RESULTS_APPROVER, Roles.AUDITOR), OWN_JURISDICTION)),
    /**
     * A unit its own, since it names single facts, which their sources show to no other unit; nor to assessors those of other
     * components.
     */
    READ_EXPLANATION(explained()),
    /** In an explanation: to whom the survey shows them. */
    READ_GROUP_LINES(
            Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION),
            Grant.by(Roles.RESULTS_APPROVER, OWN_JURISDICTION),
            Grant.by(Roles.SURVEY_MANAGER, OWN_JURISDICTION),
            Grant.by(Roles.AUDITOR, OWN_JURISDICTION),
            Grant.by(Roles.UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT),
            Grant.by(Roles.UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    READ_RANKINGS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_PAST_RANKINGS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_STREAM(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_CHANGES(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_RESULTS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    /** Holds what no score shows, such as points that units gave themselves. */
    EXPORT_RESULT(
            Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION),
            Grant.by(Roles.RESULTS_APPROVER, OWN_JURISDICTION),
            Grant.by(Roles.AUDITOR, OWN_JURISDICTION)),
    FREEZE_RESULT(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    RELEASE_RESULT(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    CORRECT_RESULT(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    APPROVE_RESULT(Grant.by(Roles.RESULTS_APPROVER, OWN_JURISDICTION)),
    PUBLISH_RESULT(Grant.by(Roles.RESULTS_APPROVER, OWN_JURISDICTION)),
    READ_DECISIONS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    PROPOSE_DECISION(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    APPROVE_DECISION(Grant.by(Roles.RESULTS_APPROVER, OWN_JURISDICTION)),
    REJECT_DECISION(Grant.by(Roles.RESULTS_APPROVER, OWN_JURISDICTION)),
    /** Of the units whose explanations the caller may read. */
    LIST_WEAK_POINTS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_GOOD_PRACTICES(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    RECORD_GOOD_PRACTICE(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    WITHDRAW_GOOD_PRACTICE(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    READ_BULLETINS(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    ISSUE_BULLETIN(Grant.byEach(List.of(Roles.PERFORMANCE_OFFICE, Roles.RESULTS_APPROVER), OWN_JURISDICTION)),
    READ_REWARDS(
            Grant.byEach(List.of(Roles.PERFORMANCE_OFFICE, Roles.RESULTS_APPROVER, Roles.AUDITOR), OWN_JURISDICTION)),
    GIVE_PAY_BASES(Grant.by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION));

    private final List<Grant> grants;

    ScoringAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    private static Grant[] explained() {
        List<String> others = Roles.ALL.stream()
                .filter(role -> !Set.of(Roles.UNIT_HEAD, Roles.UNIT_OFFICER, Roles.ASSESSOR)
                        .contains(role))
                .toList();
        return Stream.of(
                        Grant.byEach(others, OWN_JURISDICTION),
                        Grant.byEach(List.of(Roles.UNIT_HEAD, Roles.UNIT_OFFICER), OWN_JURISDICTION, OWN_UNIT))
                .flatMap(Arrays::stream)
                .toArray(Grant[]::new);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
