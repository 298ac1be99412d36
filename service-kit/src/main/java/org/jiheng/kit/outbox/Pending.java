package org.jiheng.kit.outbox;

import org.jiheng.kit.standing.SubjectKey;

/**
 * A standing that the broker has not acknowledged yet.
 *
 * @param traceparent of the request that changed the subject; null if it was not traced
 */
record Pending(SubjectKey key, long revision, byte[] envelope, String traceparent) {}
