package org.jiheng.scoring.score;

import java.util.Optional;

/** What a counted wave says of a unit, rounded where it was counted; empty where nobody answered for the unit. */
public record WaveScore(String wave, Optional<Score> score) {}
