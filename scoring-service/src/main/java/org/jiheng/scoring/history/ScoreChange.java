package org.jiheng.scoring.history;

import java.time.Instant;

/** One change: what a unit's score, rank and grade became, and when that was recorded. */
public record ScoreChange(Instant recordedAt, ScoreState state) {}
