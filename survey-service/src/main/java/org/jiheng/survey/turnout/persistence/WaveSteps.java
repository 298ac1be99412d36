package org.jiheng.survey.turnout.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveState;

/** How far every wave has come. */
@ApplicationScoped
public class WaveSteps {
    /** @param closings how often it was closed; @param replacements how often others were asked in the place of some */
    public record Step(WaveState state, int closings, int replacements) {
        public boolean isOpen() {
            return state == WaveState.OPEN;
        }
    }

    private static final String ALL = """
            SELECT cycle, wave, state, closings,
                (SELECT count(*) FROM wave_replacement r WHERE (r.cycle, r.wave) = (wave.cycle, wave.wave))
            FROM wave ORDER BY cycle, wave""";

    private final Sql sql;

    WaveSteps(Sql sql) {
        this.sql = sql;
    }

    public Map<WaveId, Step> all() {
        Map<WaveId, Step> steps = new LinkedHashMap<>();
        sql.list(
                ALL,
                row -> steps.put(
                        new WaveId(row.getString(1), row.getString(2)),
                        new Step(WaveState.valueOf(row.getString(3)), row.getInt(4), row.getInt(5))));
        return steps;
    }
}
