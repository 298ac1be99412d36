package org.jiheng.kit.standing;

/** A record that is no standing: garbage, of another version, against its schema, or too large. */
public class UnreadableStanding extends Exception {
    public UnreadableStanding(String reason) {
        super(reason);
    }
}
