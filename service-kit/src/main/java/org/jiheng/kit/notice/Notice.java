package org.jiheng.kit.notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notice as one of its recipients sees it.
 *
 * @param subject what it is about, as a path below {@code /api/v1}
 * @param read whether this reader has read it; a group's notice is read by each of its people
 */
public record Notice(
        UUID id, String kind, String subject, Map<String, String> arguments, Instant raisedAt, boolean read) {}
