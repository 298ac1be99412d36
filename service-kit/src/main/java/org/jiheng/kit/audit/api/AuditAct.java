package org.jiheng.kit.audit.api;

import java.util.List;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Grant;

/** Who may see who did what: each the entries of the own jurisdiction. */
enum AuditAct implements Act {
    READ_AUDIT_ENTRIES(Grant.by(Roles.AUDITOR));

    private final List<Grant> grants;

    AuditAct(Grant... grants) {
        this.grants = List.of(grants);
    }

    @Override
    public List<Grant> grants() {
        return grants;
    }
}
