package org.jiheng.survey.figure.usecase;

import java.util.List;
import java.util.stream.IntStream;

import org.jiheng.survey.figure.Respondents;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.wave.Questionnaire;
import org.jiheng.survey.wave.WaveId;

/** All that is released of a wave. */
public record ReleasedWave(WaveId id, Questionnaire questionnaire, ReviewWeights weights, List<UnitFigures> units) {
    static ReleasedWave of(WaveId id, Tally tally, ReviewWeights weights, Respondents respondents) {
        Questionnaire asked = tally.questionnaire();
        List<UnitFigures> units = IntStream.range(0, asked.units().size())
                .mapToObj(unit -> UnitFigures.of(tally, unit, weights, respondents))
                .toList();
        return new ReleasedWave(id, asked, weights, units);
    }
}
