package org.jiheng.kit.overview;

import java.util.List;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Grant;

/** Who may see what a service has published, taken and set aside: those who keep the whole running. */
public enum StandingAct implements Act {
    READ_STANDINGS(
            Grant.byEach(List.of(Roles.PERFORMANCE_OFFICE, Roles.AUDITOR, Roles.INTEGRATION), Bound.OWN_JURISDICTION));

    private final List<Grant> grants;

    StandingAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
