package org.jiheng.survey.ballot;

import java.util.Optional;
import java.util.stream.Stream;

/** The way a ballot came in. */
public enum Channel {
    PAPER,
    INTERVIEW,
    ONLINE,
    MAIL;

    /** The channel of that name, if there is one. */
    public static Optional<Channel> named(String name) {
        return Stream.of(values()).filter(c -> c.name().equals(name)).findFirst();
    }
}
