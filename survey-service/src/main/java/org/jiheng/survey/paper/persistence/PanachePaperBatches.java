package org.jiheng.survey.paper.persistence;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.paper.PaperBatchState;
import org.jiheng.survey.paper.PaperBatchUnknown;
import org.jiheng.survey.paper.PaperBatchesUnfinished;
import org.jiheng.survey.paper.persistence.PaperBatchEntity.Key;
import org.jiheng.survey.wave.WaveId;

/** The bundles of all waves. */
@ApplicationScoped
public class PanachePaperBatches {
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PaperBatchEntity, Key> {}

    private final Rows rows;

    PanachePaperBatches(Rows rows) {
        this.rows = rows;
    }

    /** The bundle, begun by that clerk if nobody has; nobody else changes it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PaperBatch holdOrBegin(WaveId wave, String batch, String clerk) {
        rows.getEntityManager()
                .createNativeQuery("INSERT INTO paper_batch (cycle, wave, batch, state, first_by, sheets)"
                        + " VALUES (?1, ?2, ?3, 'FIRST_ENTERED', ?4, 0) ON CONFLICT DO NOTHING")
                .setParameter(1, wave.cycle())
                .setParameter(2, wave.wave())
                .setParameter(3, batch)
                .setParameter(4, clerk)
                .executeUpdate();
        return hold(wave, batch);
    }

    /** @throws PaperBatchUnknown if nobody has begun it */
    @Transactional(Transactional.TxType.MANDATORY)
    public PaperBatch hold(WaveId wave, String batch) {
        return Optional.ofNullable(rows.findById(Key.of(wave, batch), LockModeType.PESSIMISTIC_WRITE))
                .map(PaperBatchEntity::batch)
                .orElseThrow(() -> new PaperBatchUnknown(batch, wave.wave()));
    }

    /** By name. */
    @Transactional
    public List<PaperBatch> all(WaveId wave) {
        return rows.find("key.cycle = ?1 and key.wave = ?2 order by key.batch", wave.cycle(), wave.wave()).stream()
                .map(PaperBatchEntity::batch)
                .toList();
    }

    /** @throws PaperBatchesUnfinished if there are any that are neither in nor given up */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNoneUnfinished(WaveId wave) {
        List<String> unfinished = all(wave).stream()
                .filter(PaperBatch::isUnfinished)
                .map(PaperBatch::name)
                .toList();
        if (!unfinished.isEmpty()) {
            throw new PaperBatchesUnfinished(wave, unfinished);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void save(WaveId wave, PaperBatch batch) {
        PaperBatchEntity row = rows.findById(Key.of(wave, batch.name()));
        row.state = batch.state();
        row.secondBy = batch.secondBy().orElse(null);
        row.sheets = batch.sheets();
        rows.flush();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void discard(WaveId wave, PaperBatch batch, String person, String reason) {
        PaperBatchEntity row = rows.findById(Key.of(wave, batch.name()));
        row.state = PaperBatchState.DISCARDED;
        row.discardedBy = person;
        row.discardReason = reason;
        rows.flush();
    }
}
