package org.jiheng.kit.testapp.rights;

import java.util.List;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Grant;

import static org.jiheng.kit.rights.Bound.NOT_OWN_UNIT;
import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Bound.OWN_UNIT;
import static org.jiheng.kit.rights.Grant.by;

/** Who may do what with notes. */
enum NoteAct implements Act {
    READ_NOTE(
            by(Roles.PERFORMANCE_OFFICE, OWN_JURISDICTION),
            by(Roles.UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT),
            by(Roles.AUDITOR, OWN_JURISDICTION)),
    ANSWER_NOTE(by(Roles.UNIT_OFFICER, OWN_JURISDICTION, OWN_UNIT)),
    GRADE_NOTES(by(Roles.ASSESSOR, OWN_JURISDICTION, Words.OWN_COMPONENT, NOT_OWN_UNIT)),
    COUNT_WORDS(Grant.byEach(Roles.ALL)),
    /** The second hole: a right that a role of any jurisdiction has. */
    ANSWER_ANYBODYS_NOTE(by(Roles.UNIT_OFFICER, OWN_UNIT));

    private final List<Grant> grants;

    NoteAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }

    private static final class Words {
        static final Bound OWN_COMPONENT = Bound.same(Claims.ASSESSOR, "not-your-component");
    }
}
