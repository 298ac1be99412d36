package org.jiheng.survey.rights;

import java.util.List;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Grant;

import static org.jiheng.kit.identity.Roles.AUDITOR;
import static org.jiheng.kit.identity.Roles.SURVEY_CLERK;
import static org.jiheng.kit.identity.Roles.SURVEY_MANAGER;
import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Grant.by;

/**
 * The table of rights, all within the own jurisdiction. Everybody may see how many ballots are in; what they say nobody
 * can read here, in no role.
 */
public enum SurveyAct implements Act {
    READ_CYCLE(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    READ_TURNOUT(Grant.byEach(Roles.ALL, OWN_JURISDICTION)),
    OPEN_WAVE(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    CLOSE_WAVE(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    TAKE_IN_BALLOTS(by(SURVEY_CLERK, OWN_JURISDICTION)),
    ENTER_PAPER(by(SURVEY_CLERK, OWN_JURISDICTION)),
    DISCARD_PAPER(by(SURVEY_MANAGER, OWN_JURISDICTION)),
    READ_PAPER(
            by(SURVEY_CLERK, OWN_JURISDICTION), by(SURVEY_MANAGER, OWN_JURISDICTION), by(AUDITOR, OWN_JURISDICTION));

    private final List<Grant> grants;

    SurveyAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
