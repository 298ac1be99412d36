package org.jiheng.survey.wave.usecase;

import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.key.WaveKey;

/** A wave is being opened, for the first time or again, in the transaction that says so. */
public record WaveOpened(OpenWave wave, WaveKey key) {}
