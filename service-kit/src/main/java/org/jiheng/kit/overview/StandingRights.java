package org.jiheng.kit.overview;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.RightsTable;

/** Puts the rights on standings beside the service's own. */
@ApplicationScoped
class StandingRights implements RightsTable {
    @Override
    public List<Act> acts() {
        return List.of(StandingAct.values());
    }
}
