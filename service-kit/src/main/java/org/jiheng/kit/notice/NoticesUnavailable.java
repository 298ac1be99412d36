package org.jiheng.kit.notice;

/** The database did not do as it was told; the act's transaction fails with it. */
public class NoticesUnavailable extends RuntimeException {
    public NoticesUnavailable(Exception cause) {
        super(cause);
    }
}
