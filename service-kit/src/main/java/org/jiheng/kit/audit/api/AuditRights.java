package org.jiheng.kit.audit.api;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.RightsTable;

/** Puts the reading of the audit log beside the service's own rights. */
@ApplicationScoped
class AuditRights implements RightsTable {
    @Override
    public List<Act> acts() {
        return List.of(AuditAct.values());
    }
}
