package org.jiheng.scoring.stream.persistence;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.database.Sql;
import org.jiheng.scoring.stream.Change;
import org.jiheng.scoring.stream.LatestChanges;
import org.jiheng.scoring.stream.Published;
import org.jiheng.scoring.stream.Scope;

/** Places in a table beside the outbox, which has what is at each of them. */
@ApplicationScoped
class JdbcLatestChanges implements LatestChanges {
    private static final String NOTE = """
            WITH changed AS (
                SELECT topic, subject, tier, unit, revision, row_number() OVER (ORDER BY place) AS place
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]::bigint[]) WITH ORDINALITY
                    AS published (topic, subject, tier, unit, revision, place)
                WHERE NOT EXISTS (SELECT FROM latest_change AS noted
                    WHERE noted.topic = published.topic AND noted.subject = published.subject
                        AND noted.revision = published.revision)),
            last AS (SELECT greatest(coalesce(max(sequence), 0), ?::bigint) AS sequence FROM latest_change WHERE cycle = ?)
            INSERT INTO latest_change AS noted (topic, subject, cycle, tier, unit, revision, sequence)
            SELECT topic, subject, ?, tier, unit, revision, last.sequence + place FROM changed, last
            ON CONFLICT (topic, subject) DO UPDATE SET
                tier = excluded.tier,
                former_tiers = CASE noted.tier WHEN excluded.tier THEN noted.former_tiers
                    ELSE array_remove(noted.former_tiers, excluded.tier) || noted.tier END,
                revision = excluded.revision, sequence = excluded.sequence""";

    private static final String AFTER = """
            SELECT sequence, topic, subject, tier, former_tiers, unit, convert_from(envelope, 'UTF8') AS standing
            FROM latest_change JOIN outbox USING (topic, subject)
            WHERE cycle = ? AND sequence > ? AND coalesce(? = ANY(former_tiers || tier), true) AND coalesce(unit = ?, true)
            ORDER BY sequence LIMIT ?""";

    private static final String EPOCH = """
            SELECT left(md5(concat_ws(' ', epoch, system_identifier, left(pg_walfile_name(pg_current_wal_lsn()), 8),
                database.oid)), 16)
            FROM stream_epoch, pg_control_system(), pg_database AS database
            WHERE datname = current_database()""";

    private final Sql sql;
    private final Clock clock;

    JdbcLatestChanges(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void note(String cycle, List<Published> published) {
        if (published.isEmpty()) {
            return;
        }
        int changed = sql.update(
                NOTE,
                each(published, Published::topic),
                each(published, Published::subject),
                each(published, Published::tier),
                each(published, Published::unit),
                each(published, of -> Long.toString(of.revision())),
                clock.millis(),
                cycle,
                cycle);
        if (changed > 0) {
            sql.list("SELECT pg_notify(?, ?)", row -> true, CHANNEL, cycle);
        }
    }

    private static List<String> each(List<Published> published, Function<Published, String> part) {
        return published.stream().map(part).toList();
    }

    @Override
    public List<Change> after(String cycle, Scope scope, long sequence, int most) {
        return sql.list(
                AFTER,
                row -> new Change(
                        row.getLong("sequence"),
                        row.getString("topic"),
                        row.getString("subject"),
                        row.getString("tier"),
                        List.of((String[]) row.getArray("former_tiers").getArray()),
                        row.getString("unit"),
                        row.getString("standing")),
                cycle,
                sequence,
                scope.tier().orElse(null),
                scope.unit().orElse(null),
                most);
    }

    @Override
    public long last(String cycle) {
        return sql.first(
                        "SELECT coalesce(max(sequence), 0) FROM latest_change WHERE cycle = ?",
                        row -> row.getLong(1),
                        cycle)
                .orElseThrow();
    }

    @Override
    public Map<String, Long> last(Collection<String> cycles) {
        Map<String, Long> last = new HashMap<>();
        sql.list(
                "SELECT cycle, max(sequence) FROM latest_change WHERE cycle = ANY(?) GROUP BY cycle",
                row -> last.put(row.getString(1), row.getLong(2)),
                cycles);
        return last;
    }

    @Override
    public String epoch() {
        return sql.first(EPOCH, row -> row.getString(1)).orElseThrow();
    }
}
