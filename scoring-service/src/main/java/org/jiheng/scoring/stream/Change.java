package org.jiheng.scoring.stream;

/**
 * What a unit's score or a tier's ranking is since it last changed.
 *
 * @param sequence its place among all changes of the cycle
 * @param formerTier in which the unit was before, if it ever was in another; those who watch that are told that it left
 * @param unit the unit whose score it is; empty for a ranking
 * @param standing as it is on its topic: a CloudEvent in JSON
 */
public record Change(
        long sequence, String topic, String subject, String tier, String formerTier, String unit, String standing) {}
