package org.jiheng.survey.code.persistence;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.code.CodeHash;
import org.jiheng.survey.code.CodeState;
import org.jiheng.survey.code.GroupCodes;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.WaveId;

/** The codes of all waves, as hashes. */
@ApplicationScoped
public class AccessCodes {
    /** @param blindedHash of the message that was signed for it; null: none was */
    public record Found(String group, CodeState state, byte[] blindedHash) {}

    private static final String FIND =
            "SELECT group_code, state, blinded_hash FROM access_code WHERE code_hash = ? AND cycle = ? AND wave = ?";

    private final Sql sql;

    AccessCodes(Sql sql) {
        this.sql = sql;
    }

    /** Nobody else issues codes of the group until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void issueAlone(WaveId wave, String group) {
        sql.list(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> group,
                "access codes " + wave.cycle() + "/" + wave.wave() + "/" + group);
    }

    /**
     * Stores new codes in the order of their hashes, which says nothing of the order in which they leave.
     *
     * @return number of the issue
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long add(WaveId wave, String group, Collection<CodeHash> hashes, Act act) {
        long issue = sql.list(
                        "INSERT INTO access_code_issue (cycle, wave, group_code, codes, recorded_at, occurred_on, entered_back,"
                                + " person) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING issue",
                        row -> row.getLong(1),
                        wave.cycle(),
                        wave.wave(),
                        group,
                        hashes.size(),
                        act.dates().recordedAt(),
                        act.dates().occurredOn(),
                        act.dates().enteredBack(),
                        act.actor())
                .get(0);
        sql.copy(
                "COPY access_code (code_hash, cycle, wave, group_code, issue) FROM STDIN",
                hashes.stream()
                        .sorted()
                        .map(hash -> List.of(bytea(hash), wave.cycle(), wave.wave(), group, Long.toString(issue)))
                        .toList());
        return issue;
    }

    private static String bytea(CodeHash hash) {
        return "\\x" + HexFormat.of().formatHex(hash.bytes());
    }

    /** Spends a code that is issued; false if it is not, or is another group's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean spend(WaveId wave, String group, CodeHash hash, byte[] blindedHash) {
        return sql.update(
                        "UPDATE access_code SET state = 'SPENT', blinded_hash = ? WHERE code_hash = ? AND cycle = ? AND wave = ?"
                                + " AND group_code = ? AND state = 'ISSUED'",
                        blindedHash,
                        hash.bytes(),
                        wave.cycle(),
                        wave.wave(),
                        group)
                == 1;
    }

    public Optional<Found> find(WaveId wave, CodeHash hash) {
        return find(FIND, wave, hash);
    }

    /** The same; what is found stays so until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Found> hold(WaveId wave, CodeHash hash) {
        return find(FIND + " FOR UPDATE", wave, hash);
    }

    private Optional<Found> find(String query, WaveId wave, CodeHash hash) {
        return sql.first(
                query,
                row -> new Found(row.getString(1), CodeState.valueOf(row.getString(2)), row.getBytes(3)),
                hash.bytes(),
                wave.cycle(),
                wave.wave());
    }

    /** Voids codes that are held and issued. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void voidAll(long voiding, Collection<CodeHash> hashes) {
        sql.update(
                "UPDATE access_code SET state = 'VOID', voiding = ? WHERE code_hash = ?",
                hashes.stream()
                        .sorted()
                        .map(hash -> new Object[] {voiding, hash.bytes()})
                        .toList());
    }

    /** Voids those of an issue that are not spent; how many that were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int voidIssue(long voiding, long issue) {
        return sql.update(
                "UPDATE access_code SET state = 'VOID', voiding = ? WHERE issue = ? AND state = 'ISSUED'",
                voiding,
                issue);
    }

    /** How many of an issue are neither spent nor void; nobody changes that until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int holdIssued(WaveId wave, long issue) {
        return sql.list(
                        "SELECT code_hash FROM access_code WHERE cycle = ? AND wave = ? AND issue = ? AND state = 'ISSUED'"
                                + " ORDER BY code_hash FOR UPDATE",
                        row -> row.getBytes(1),
                        wave.cycle(),
                        wave.wave(),
                        issue)
                .size();
    }

    public boolean isIssue(WaveId wave, long issue) {
        return sql.first(
                        "SELECT issue FROM access_code_issue WHERE cycle = ? AND wave = ? AND issue = ?",
                        row -> row.getLong(1),
                        wave.cycle(),
                        wave.wave(),
                        issue)
                .isPresent();
    }

    /** @return number of the voiding */
    @Transactional(Transactional.TxType.MANDATORY)
    public long addVoiding(WaveId wave, int codes, boolean answeredOnPaper, String reason, Act act) {
        return sql.list(
                        "INSERT INTO access_code_voiding (cycle, wave, codes, answered_on_paper, reason, recorded_at, occurred_on,"
                                + " entered_back, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING voiding",
                        row -> row.getLong(1),
                        wave.cycle(),
                        wave.wave(),
                        codes,
                        answeredOnPaper,
                        reason,
                        act.dates().recordedAt(),
                        act.dates().occurredOn(),
                        act.dates().enteredBack(),
                        act.actor())
                .get(0);
    }

    /** By group; those without codes have no entry. */
    public List<GroupCodes> counts(WaveId wave) {
        return sql.list(
                """
                SELECT c.group_code, count(*), count(*) FILTER (WHERE state = 'SPENT'),
                    count(*) FILTER (WHERE state = 'VOID'), count(*) FILTER (WHERE v.answered_on_paper)
                FROM access_code c LEFT JOIN access_code_voiding v USING (voiding)
                WHERE c.cycle = ? AND c.wave = ? GROUP BY c.group_code ORDER BY 1""",
                row -> new GroupCodes(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                wave.cycle(),
                wave.wave());
    }

    public GroupCodes counts(WaveId wave, String group) {
        return counts(wave).stream()
                .filter(codes -> codes.group().equals(group))
                .findFirst()
                .orElseGet(() -> GroupCodes.none(group));
    }
}
