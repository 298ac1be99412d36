package org.jiheng.inspection.finding.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.finding.Repeat;
import org.jiheng.inspection.finding.Repeats;
import org.jiheng.kit.database.Sql;

/** Repeats as the view {@code finding_repeat} tells them. */
@ApplicationScoped
class JdbcRepeats implements Repeats {
    private final Sql sql;

    JdbcRepeats(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Repeat> among(Collection<UUID> findings) {
        Map<UUID, Repeat> repeats = new HashMap<>();
        sql.list(
                "SELECT finding, number, earlier FROM finding_repeat WHERE finding = ANY(?::uuid[])",
                row -> repeats.put(
                        row.getObject(1, UUID.class), new Repeat(row.getLong(2), row.getObject(3, UUID.class))),
                findings.stream().map(UUID::toString).toList());
        return repeats;
    }
}
