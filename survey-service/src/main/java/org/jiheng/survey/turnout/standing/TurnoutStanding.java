package org.jiheng.survey.turnout.standing;

import java.util.List;

import org.jiheng.survey.turnout.Turnout;
import org.jiheng.survey.wave.Asked;
import org.jiheng.survey.wave.WaveState;

/** How many ballots of a wave are in and how many are asked: the data of {@code jiheng.turnout-standings.v1}. */
record TurnoutStanding(String cycle, String wave, WaveState state, List<Turnout> turnout, List<Asked> sample) {
    static final String TOPIC = "jiheng.turnout-standings.v1";
}
