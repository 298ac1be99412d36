package org.jiheng.kit.calendar.entry;

import java.util.List;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Grant;

/** Who may date an act to a day before it is recorded. */
enum DatingAct implements Act {
    ENTER_BACK(Grant.byEach(List.of(Roles.PERFORMANCE_OFFICE, Roles.INTEGRATION), Bound.OWN_JURISDICTION));

    private final List<Grant> grants;

    DatingAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
