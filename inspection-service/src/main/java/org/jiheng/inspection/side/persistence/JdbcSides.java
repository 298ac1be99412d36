package org.jiheng.inspection.side.persistence;

import java.util.Collection;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.side.Side;
import org.jiheng.inspection.side.Sides;
import org.jiheng.kit.database.Sql;

/** Sides as the views {@code inspected_unit} and {@code spoke_for_unit} tell them. */
@ApplicationScoped
class JdbcSides implements Sides {
    private static final String INSPECTED =
            "SELECT DISTINCT person FROM inspected_unit WHERE cycle = ? AND unit = ? AND person = ANY (?)";
    private static final String SPOKE =
            "SELECT DISTINCT person FROM spoke_for_unit WHERE cycle = ? AND unit = ? AND person = ANY (?)";

    private final Sql sql;

    JdbcSides(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> on(Side side, String cycle, String unit, Collection<String> persons) {
        String asked = side == Side.INSPECTING ? INSPECTED : SPOKE;
        return sql.list(asked, row -> row.getString(1), cycle, unit, persons);
    }
}
