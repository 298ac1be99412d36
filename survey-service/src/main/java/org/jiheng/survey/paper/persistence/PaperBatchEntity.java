package org.jiheng.survey.paper.persistence;

import java.util.Optional;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jiheng.survey.paper.PaperBatch;
import org.jiheng.survey.paper.PaperBatchState;
import org.jiheng.survey.wave.WaveId;

/** A bundle's row. Who entered it is written once. */
@Entity
@Table(name = "paper_batch")
class PaperBatchEntity {
    @Embeddable
    record Key(
            @Column(name = "cycle") String cycle,
            @Column(name = "wave") String wave,
            @Column(name = "batch") String batch) {
        static Key of(WaveId wave, String batch) {
            return new Key(wave.cycle(), wave.wave(), batch);
        }
    }

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    PaperBatchState state;

    @Column(name = "first_by", updatable = false)
    String firstBy;

    @Column(name = "second_by")
    String secondBy;

    int sheets;

    @Column(name = "discarded_by")
    String discardedBy;

    @Column(name = "discard_reason")
    String discardReason;

    PaperBatch batch() {
        return new PaperBatch(key.batch(), state, firstBy, Optional.ofNullable(secondBy), sheets);
    }
}
