package org.jiheng.survey.export.usecase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.export.WaveRows;
import org.jiheng.survey.figure.usecase.ReleasedWave;
import org.jiheng.survey.figure.usecase.ReleasedWaves;
import org.jiheng.survey.turnout.Turnout;

/** Makes a wave's rows of what is released of it. */
@ApplicationScoped
class ReleasedRows {
    private final ReleasedWaves released;

    ReleasedRows(ReleasedWaves released) {
        this.released = released;
    }

    WaveRows of(Cycle cycle, String wave) {
        ReleasedWave figures = released.get(cycle, wave);
        Map<String, Map<Channel, Long>> channels = new LinkedHashMap<>();
        for (Turnout each : released.turnout(figures.id())) {
            channels.computeIfAbsent(each.group(), any -> new TreeMap<>()).put(each.channel(), each.ballots());
        }
        return new WaveRows(wave, figures.questionnaire(), figures.weights(), figures.units(), channels);
    }
}
