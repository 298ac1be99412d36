package org.jiheng.kit.outbox;

import org.jiheng.kit.standing.SubjectKey;

/** A standing that the broker has not acknowledged yet. */
record Pending(SubjectKey key, long revision, byte[] envelope) {}
