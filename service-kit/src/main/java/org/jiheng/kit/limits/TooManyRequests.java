package org.jiheng.kit.limits;

/** A person's bucket is empty. */
class TooManyRequests extends RuntimeException {
    private final long seconds;

    TooManyRequests(long seconds) {
        super("too many requests", null, false, false);
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
