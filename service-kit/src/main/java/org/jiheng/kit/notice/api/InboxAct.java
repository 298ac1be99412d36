package org.jiheng.kit.notice.api;

import java.util.List;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Grant;

/** Everybody has an inbox, and nobody sees another's. */
enum InboxAct implements Act {
    USE_INBOX(Grant.byEach(Roles.ALL));

    private final List<Grant> grants;

    InboxAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
