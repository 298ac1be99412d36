package org.jiheng.kit.calendar.entry;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.RightsTable;

/** Puts the right to enter back beside the service's own. */
@ApplicationScoped
class DatingRights implements RightsTable {
    @Override
    public List<Act> acts() {
        return List.of(DatingAct.values());
    }
}
