package org.jiheng.survey.receipt;

import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.wave.WaveId;

/** A wave whose receipts are published, as respondents know it. */
public record PublishedWave(WaveId wave, ReviewWords.Title title, ReviewWords.Period period) {}
