package org.jiheng.kit.intake;

import java.util.List;

import org.jiheng.kit.standing.Standing;

/** What a service does with standings that are newer than those it held; one bean a service at most. */
public interface StandingHandler {
    /**
     * Called in the transaction that stores the standings and the offsets, with the partition key locked. Whatever it
     * throws undoes that transaction: the batch is then redone subject by subject.
     *
     * @param newer one standing a subject, in no particular order; already readable through {@link TakenStandings}
     */
    void taken(String partitionKey, List<Standing> newer);

    /**
     * Called in the transaction in which a subject under the partition key became stuck or free, with the key locked and
     * after {@link #taken}; how many are stuck now says {@link Rejections#stuck(java.util.Collection, String)}.
     */
    default void stuckChanged(String partitionKey) {}
}
