package org.jiheng.survey.ballot;

/** A sheet that breaks no rule of the wave. */
public record CheckedSheet(String serial, Channel channel, Ballot ballot) {}
