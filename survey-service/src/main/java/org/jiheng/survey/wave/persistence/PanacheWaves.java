package org.jiheng.survey.wave.persistence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jiheng.kit.database.Sql;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.wave.CertifiedWave;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.PlannedWave;
import org.jiheng.survey.wave.Sample;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveState;
import org.jiheng.survey.wave.WaveUnknown;

/** The waves of all cycles: those opened have a row, those to come are named by the scheme. */
@ApplicationScoped
public class PanacheWaves {
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<WaveEntity, WaveEntity.Key> {}

    private static final String SHARED = "pg_advisory_xact_lock_shared(hashtextextended(?, 0))";
    private static final String ALONE = "pg_advisory_xact_lock(hashtextextended(?, 0))";

    private final Rows rows;
    private final WaveHistory history;
    private final Samples samples;
    private final Sql sql;

    PanacheWaves(Rows rows, WaveHistory history, Samples samples, Sql sql) {
        this.rows = rows;
        this.history = history;
        this.samples = samples;
        this.sql = sql;
    }

    /** @throws WaveUnknown if it was never opened and the scheme does not name it */
    @Transactional
    public Wave get(Cycle cycle, String wave) {
        return find(cycle, wave, LockModeType.NONE);
    }

    /** The same, and its state stays until the transaction ends: many may hold it so at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Wave holdForShare(Cycle cycle, String wave) {
        enqueue(SHARED, cycle, wave);
        return find(cycle, wave, LockModeType.PESSIMISTIC_READ);
    }

    /**
     * The same for one that is open, and no more read of it than how its intake is called, for ballots wait for this. Empty if it
     * is not open.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> holdOpen(WaveId id) {
        return sql.first(
                "SELECT w.number FROM (SELECT " + SHARED + ") AS queued, wave w"
                        + " WHERE w.cycle = ? AND w.wave = ? AND w.state = 'OPEN' FOR SHARE OF w",
                row -> IntakeTables.called(row.getLong(1)),
                queue(id),
                id.cycle(),
                id.wave());
    }

    /** The same, for the one who changes its state. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Wave holdForUpdate(Cycle cycle, String wave) {
        enqueue(ALONE, cycle, wave);
        return find(cycle, wave, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All waves of the cycle: those opened by code, then those to come in the scheme's order. */
    @Transactional
    public List<Wave> all(Cycle cycle) {
        List<Wave> opened = opened(cycle.code());
        List<String> known = opened.stream().map(w -> w.id().wave()).toList();
        Stream<Wave> planned = cycle.review().waves().stream()
                .filter(w -> !known.contains(w))
                .map(w -> new PlannedWave(new WaveId(cycle.code(), w)));
        return Stream.concat(opened.stream(), planned).toList();
    }

    /** The waves of a cycle that were counted, by code; one that is open again is as it was counted before. */
    @Transactional
    public List<TalliedWave> tallied(String cycle) {
        return ofCycle(cycle).map(WaveEntity::counted).flatMap(Optional::stream).toList();
    }

    /** How many of a cycle were opened and are not certified. */
    @Transactional
    public long uncertified(String cycle) {
        return rows.count("key.cycle = ?1 and state <> ?2", cycle, WaveState.CERTIFIED);
    }

    /** @param keyCheck by which its key is known again */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(OpenWave wave, byte[] keyCheck, Sample sample) {
        rows.persistAndFlush(WaveEntity.of(wave, keyCheck, sample));
        samples.add(wave.id(), sample);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(ClosedWave wave) {
        history.add(wave);
        row(wave.id()).markClosed(wave);
        rows.flush();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(TalliedWave wave) {
        row(wave.id()).markTallied(wave);
        rows.flush();
    }

    /** @param keyCheck by which the key is known again that it is opened under */
    @Transactional(Transactional.TxType.MANDATORY)
    public void save(OpenWave again, String reason, byte[] keyCheck) {
        WaveEntity row = row(again.id());
        history.add(again, row.closedBy, reason);
        row.markReopened(again, keyCheck);
        rows.flush();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(CertifiedWave wave) {
        row(wave.id()).markCertified(wave);
        rows.flush();
    }

    private List<Wave> opened(String cycle) {
        return ofCycle(cycle).map(this::wave).toList();
    }

    private Stream<WaveEntity> ofCycle(String cycle) {
        return rows.find("key.cycle = ?1 order by key.wave", cycle).stream();
    }

    private Wave wave(WaveEntity row) {
        return row.wave(history::lastReopening);
    }

    private Wave find(Cycle cycle, String wave, LockModeType lock) {
        WaveId id = new WaveId(cycle.code(), wave);
        Optional<Wave> opened =
                Optional.ofNullable(rows.findById(key(id), lock)).map(this::wave);
        return opened.or(() -> planned(cycle, id)).orElseThrow(() -> new WaveUnknown(id));
    }

    private static Optional<Wave> planned(Cycle cycle, WaveId id) {
        return cycle.review().waves().contains(id.wave()) ? Optional.of(new PlannedWave(id)) : Optional.empty();
    }

    /**
     * A queue before the row's lock, which has none: PostgreSQL lets newcomers join those who hold a row FOR SHARE, so that
     * the one who waits FOR UPDATE would wait until nobody comes any more. The row's lock stays the guarantee.
     */
    private void enqueue(String lock, Cycle cycle, String wave) {
        sql.first("SELECT " + lock, row -> lock, queue(new WaveId(cycle.code(), wave)));
    }

    private static String queue(WaveId id) {
        return "wave " + id.cycle() + "/" + id.wave();
    }

    private WaveEntity row(WaveId id) {
        return rows.findById(key(id));
    }

    private static WaveEntity.Key key(WaveId id) {
        return new WaveEntity.Key(id.cycle(), id.wave());
    }
}
