package org.jiheng.kit.testapp.rights;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.RightsTable;

@ApplicationScoped
class NoteRights implements RightsTable {
    @Override
    public List<Act> acts() {
        return List.of(NoteAct.values());
    }
}
