package org.jiheng.survey.turnout;

import org.jiheng.survey.ballot.Channel;

/** How many ballots of a group came in by a channel. */
public record Turnout(String group, Channel channel, long ballots) {}
