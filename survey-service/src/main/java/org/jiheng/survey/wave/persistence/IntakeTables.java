package org.jiheng.survey.wave.persistence;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.wave.WaveId;

/** The table of each open wave that its ballots wait in; it comes with the opening and goes with the close. */
@ApplicationScoped
public class IntakeTables {
    private static final String FOUND = " FROM wave WHERE cycle = ? AND wave = ?";

    private final Sql sql;

    IntakeTables(Sql sql) {
        this.sql = sql;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void open(WaveId wave) {
        string("SELECT open_intake(number)" + FOUND, wave);
    }

    /** What it holds is gone with the commit; only for a wave that this transaction closes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void drop(WaveId wave) {
        string("SELECT drop_intake(number)" + FOUND, wave);
    }

    /** How the table of that wave is called in SQL, whether it is there or not. */
    public String name(WaveId wave) {
        return sql.list("SELECT number" + FOUND, row -> called(row.getLong(1)), wave.cycle(), wave.wave())
                .get(0);
    }

    static String called(long number) {
        return "intake.ballot_" + number;
    }

    /** By which the wave's key is known again; null if it was held before waves had keys. */
    public byte[] keyCheck(WaveId wave) {
        return sql.list("SELECT key_check" + FOUND, row -> row.getBytes(1), wave.cycle(), wave.wave())
                .get(0);
    }

    /** Of all cycles. */
    public List<WaveId> openWaves() {
        return sql.list(
                "SELECT cycle, wave FROM wave WHERE state = 'OPEN' ORDER BY 1, 2",
                row -> new WaveId(row.getString(1), row.getString(2)));
    }

    private String string(String query, WaveId wave) {
        return sql.list(query, row -> row.getString(1), wave.cycle(), wave.wave())
                .get(0);
    }
}
