package org.jiheng.survey.token.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jiheng.survey.token.BallotKeyPairs;
import org.jiheng.survey.token.persistence.BallotKeys;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.usecase.WaveOpened;

/** Every group of a wave has a key of its own from the opening on; one that is opened again keeps its first. */
@ApplicationScoped
class DrawBallotKeys {
    private final BallotKeyPairs pairs;
    private final BallotKeys keys;

    DrawBallotKeys(BallotKeyPairs pairs, BallotKeys keys) {
        this.pairs = pairs;
        this.keys = keys;
    }

    void opened(@Observes WaveOpened opened) {
        WaveId wave = opened.wave().id();
        if (keys.isWithout(wave)) {
            opened.wave().questionnaire().groups().forEach(group -> keys.add(wave, group, pairs.draw(), opened.key()));
        }
    }
}
