package org.jiheng.survey.wave.api;

import org.jiheng.survey.wave.Wave;

/** A wave and how far it has come. */
public record WaveResponse(String cycle, String wave, String state) {
    public static WaveResponse of(Wave wave) {
        return new WaveResponse(
                wave.id().cycle(), wave.id().wave(), wave.state().name());
    }
}
