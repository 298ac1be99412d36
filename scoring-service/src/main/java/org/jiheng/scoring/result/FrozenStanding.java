package org.jiheng.scoring.result;

/**
 * A standing that went into a result, as it was when it was frozen.
 *
 * @param topic such as {@code jiheng.indicator-standings.v1}
 * @param subject {@code cycle}, or {@code cycle/unit}
 * @param cycleRevision the revision of the cycle's standing that it was computed under
 * @param data its payload, as JSON
 */
public record FrozenStanding(String topic, String subject, long revision, long cycleRevision, String data) {}
