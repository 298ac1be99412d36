package org.jiheng.survey.rights;

import java.util.List;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Grant;

import static org.jiheng.kit.identity.Roles.AUDITOR;
import static org.jiheng.kit.identity.Roles.INTEGRATION;
import static org.jiheng.kit.identity.Roles.PERFORMANCE_OFFICE;
import static org.jiheng.kit.identity.Roles.RESULTS_APPROVER;
import static org.jiheng.kit.identity.Roles.SURVEY_CLERK;
import static org.jiheng.kit.identity.Roles.SURVEY_MANAGER;
import static org.jiheng.kit.identity.Roles.UNIT_HEAD;
import static org.jiheng.kit.identity.Roles.UNIT_OFFICER;
import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Bound.OWN_UNIT;
import static org.jiheng.kit.rights.Grant.by;

/**
 * The table of rights, all within the own jurisdiction. Everybody may see how many ballots are in; what a single one says
 * nobody can read here, in no role.
 */
public enum SurveyAct implements Act {
    READ_CYCLE(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_TURNOUT(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_SAMPLE(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_WAVE_HISTORY(
            by(SURVEY_MANAGER, OWN_JURISDICTION),
            by(AUDITOR, OWN_JURISDICTION),
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION),
            by(RESULTS_APPROVER, OWN_JURISDICTION),
            by(INTEGRATION, OWN_JURISDICTION)),
    OPEN_WAVE(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    ADD_REPLACEMENTS(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    CLOSE_WAVE(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    REOPEN_WAVE(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    ASK_FOR_CERTIFICATION(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    CONFIRM_CERTIFICATION(by(SURVEY_MANAGER, OWN_JURISDICTION), by(AUDITOR, OWN_JURISDICTION)),
    TAKE_IN_BALLOTS(by(SURVEY_CLERK, OWN_JURISDICTION)),
    ENTER_PAPER(by(SURVEY_CLERK, OWN_JURISDICTION)),
    DISCARD_PAPER(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    READ_PAPER(by(SURVEY_CLERK, OWN_JURISDICTION), by(SURVEY_MANAGER, OWN_JURISDICTION), by(AUDITOR, OWN_JURISDICTION)),
    ISSUE_ACCESS_CODES(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    VOID_ACCESS_CODES(by(SURVEY_MANAGER, OWN_JURISDICTION), by(SURVEY_CLERK, OWN_JURISDICTION)),
    VOID_ISSUE(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    READ_ACCESS_CODES(
            by(SURVEY_MANAGER, OWN_JURISDICTION),
            by(SURVEY_CLERK, OWN_JURISDICTION),
            by(AUDITOR, OWN_JURISDICTION),
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION)),
    SIGN_ACCESS_CODES(by(AUDITOR, OWN_JURISDICTION)),
    LIST_FIGURES(Grant.byEach(
            List.of(PERFORMANCE_OFFICE, RESULTS_APPROVER, SURVEY_MANAGER, AUDITOR, UNIT_HEAD, UNIT_OFFICER),
            OWN_JURISDICTION)),
    READ_FIGURES(
            by(PERFORMANCE_OFFICE, OWN_JURISDICTION),
            by(RESULTS_APPROVER, OWN_JURISDICTION),
            by(SURVEY_MANAGER, OWN_JURISDICTION),
            by(AUDITOR, OWN_JURISDICTION),
            by(UNIT_HEAD, OWN_JURISDICTION, OWN_UNIT),
            by(UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    ASK_FOR_BALLOT_EXPORT(by(AUDITOR, OWN_JURISDICTION)),
    RELEASE_BALLOT_EXPORT(by(AUDITOR, OWN_JURISDICTION)),
    READ_BALLOT_EXPORTS(by(AUDITOR, OWN_JURISDICTION));

    private final List<Grant> grants;

    SurveyAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
