package org.jiheng.scoring.bulletin;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** The scheme that the result was published under names who announces it, and under which prefix. */
public final class BodyNotOfTheScheme extends Refusal {
    private BodyNotOfTheScheme(String body, Fault fault) {
        super(Kind.INVALID, "bulletin-body-not-of-the-scheme", List.of(fault), body);
    }

    /** @param named the bodies that the scheme names */
    static BodyNotOfTheScheme another(String body, String named) {
        return new BodyNotOfTheScheme(body, new Fault("/body", "body-not-of-the-scheme", named));
    }

    static BodyNotOfTheScheme underAnotherPrefix(String body, String prefix) {
        return new BodyNotOfTheScheme(body, new Fault("/prefix", "prefix-not-of-the-body", prefix));
    }
}
