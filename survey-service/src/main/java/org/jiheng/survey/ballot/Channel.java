package org.jiheng.survey.ballot;

import java.util.Optional;
import java.util.stream.Stream;

/** The way a ballot came in. */
public enum Channel {
    PAPER,
    INTERVIEW,
    ONLINE,
    MAIL;

    /** Whether ballots come in by it with a token, each for an access code; by the others they do on sheets. */
    public boolean byToken() {
        return this == INTERVIEW || this == ONLINE;
    }

    /** The channel of that name, if there is one. */
    public static Optional<Channel> named(String name) {
        return Stream.of(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
