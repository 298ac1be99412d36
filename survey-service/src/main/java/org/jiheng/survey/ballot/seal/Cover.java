package org.jiheng.survey.ballot.seal;

import org.jiheng.survey.ballot.Channel;

/** What stands in the clear beside a sealed ballot. */
public record Cover(SpentHash spent, String group, Channel channel) {}
