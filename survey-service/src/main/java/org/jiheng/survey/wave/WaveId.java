package org.jiheng.survey.wave;

/** A wave of a cycle. */
public record WaveId(String cycle, String wave) {}
