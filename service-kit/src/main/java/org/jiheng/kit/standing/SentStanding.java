package org.jiheng.kit.standing;

import java.time.Instant;
import java.util.Optional;

/**
 * A standing as it came, with what is no part of what it says.
 *
 * @param composedAt when its source wrote it down
 * @param traceparent of the request that led to it, if that was traced
 */
public record SentStanding(Standing standing, Instant composedAt, Optional<String> traceparent) {}
