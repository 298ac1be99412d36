package org.jiheng.scoring.reward.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.database.Sql;
import org.jiheng.scoring.reward.MonthlyPay;
import org.jiheng.scoring.reward.PayBases;
import org.jiheng.scoring.reward.PayTables;

@ApplicationScoped
class JdbcPayTables implements PayTables {
    private final Sql sql;

    JdbcPayTables(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PayBases> latest(String cycle, int version) {
        return sql.first(
                        "SELECT revision FROM pay_table WHERE cycle = ? AND version = ? ORDER BY revision DESC LIMIT 1",
                        row -> row.getInt(1),
                        cycle,
                        version)
                .map(revision -> new PayBases(revision, bases(cycle, version, revision)));
    }

    private List<MonthlyPay> bases(String cycle, int version, int revision) {
        return sql.list(
                "SELECT unit, head_count, monthly_pay FROM pay_base WHERE cycle = ? AND version = ? AND revision = ? ORDER BY unit",
                row -> new MonthlyPay(row.getString(1), row.getInt(2), row.getBigDecimal(3)),
                cycle,
                version,
                revision);
    }

    @Override
    public Optional<PayBases> add(String cycle, int version, List<MonthlyPay> bases, Instant at, String person) {
        Optional<Integer> revision = sql.first("""
                INSERT INTO pay_table (cycle, version, revision, given_at, given_by)
                SELECT ?, ?, coalesce(max(revision), 0) + 1, ?, ? FROM pay_table WHERE cycle = ? AND version = ?
                ON CONFLICT DO NOTHING RETURNING revision""", row -> row.getInt(1), cycle, version, at, person, cycle, version);
        revision.ifPresent(given -> sql.update(
                "INSERT INTO pay_base (cycle, version, revision, unit, head_count, monthly_pay) VALUES (?, ?, ?, ?, ?, ?)",
                bases.stream()
                        .map(base ->
                                new Object[] {cycle, version, given, base.unit(), base.headCount(), base.monthlyPay()})
                        .toList()));
        return revision.map(given -> new PayBases(given, bases));
    }
}
