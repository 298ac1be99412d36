package org.jiheng.kit.notice.api;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.RightsTable;

/** Puts the inbox beside the service's own rights. */
@ApplicationScoped
class InboxRights implements RightsTable {
    @Override
    public List<Act> acts() {
        return List.of(InboxAct.values());
    }
}
