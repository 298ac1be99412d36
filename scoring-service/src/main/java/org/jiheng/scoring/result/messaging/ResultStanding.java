package org.jiheng.scoring.result.messaging;

import org.jiheng.scoring.result.ResultVersion;

/** What topic {@code jiheng.result-standings.v1} says of a cycle: how far its latest version has come, and no figure. */
public record ResultStanding(String cycle, int version, String state) {
    public static ResultStanding of(ResultVersion version) {
        return new ResultStanding(
                version.cycle(), version.number(), version.state().name());
    }
}
