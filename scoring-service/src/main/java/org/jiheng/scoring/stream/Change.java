package org.jiheng.scoring.stream;

import java.util.List;

/**
 * What a unit's score or a tier's ranking is since it last changed.
 *
 * @param sequence its place among all changes of the cycle
 * @param formerTiers the others in which the unit ever was; those who watch one are told that it left
 * @param unit the unit whose score it is; empty for a ranking
 * @param standing as it is on its topic: a CloudEvent in JSON
 */
public record Change(
        long sequence,
        String topic,
        String subject,
        String tier,
        List<String> formerTiers,
        String unit,
        String standing) {}
