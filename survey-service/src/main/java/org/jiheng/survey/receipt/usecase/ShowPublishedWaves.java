package org.jiheng.survey.receipt.usecase;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.receipt.PublishedWave;
import org.jiheng.survey.receipt.persistence.Receipts;
import org.jiheng.survey.wave.WaveId;

/** Shows of which waves there are receipts to look among: the same to everybody. */
@ApplicationScoped
public class ShowPublishedWaves {
    private final Receipts receipts;
    private final TakenCycles cycles;

    ShowPublishedWaves(Receipts receipts, TakenCycles cycles) {
        this.receipts = receipts;
        this.cycles = cycles;
    }

    public List<PublishedWave> show() {
        return receipts.waves().stream().map(this::inWords).toList();
    }

    private PublishedWave inWords(WaveId wave) {
        ReviewWords words = cycles.words(wave.cycle());
        return new PublishedWave(wave, words.title(), words.period(wave.wave()));
    }
}
