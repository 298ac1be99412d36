package org.jiheng.inspection.rights;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.RightsTable;

/** Puts the service's table beside those of the kit. */
@ApplicationScoped
class InspectionRights implements RightsTable {
    @Override
    public List<Act> acts() {
        return List.of(InspectionAct.values());
    }
}
