package org.jiheng.scoring.stream;

/**
 * A standing of a cycle that was just published, changed or not.
 *
 * @param unit the unit whose score it is; empty for a ranking
 */
public record Published(String topic, String subject, String tier, String unit, long revision) {}
