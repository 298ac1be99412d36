package org.jiheng.kit.limits;

/** There is no room for the request now. */
public class TooManyRequests extends RuntimeException {
    private final long seconds;

    /** @param seconds after which to come again */
    public TooManyRequests(long seconds) {
        super("too many requests", null, false, false);
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
