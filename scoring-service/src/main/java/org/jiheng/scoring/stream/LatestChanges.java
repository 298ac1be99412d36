package org.jiheng.scoring.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The latest change of each score and ranking of a cycle, in the order in which they came. */
public interface LatestChanges {
    /** On which every instance is told, at the commit, that a cycle has changed. */
    String CHANNEL = "scoring_changes";

    /** Gives those that really changed their place, in their order. The caller holds the cycle's lock. */
    void note(String cycle, List<Published> published);

    /** Those after a sequence, the earliest first; at most so many. */
    List<Change> after(String cycle, Scope scope, long sequence, int most);

    /** The last sequence of a cycle; 0 if nothing of it was published yet. */
    long last(String cycle);

    /** The same of several; one of which nothing was published is left out. */
    Map<String, Long> last(Collection<String> cycles);

    /** Within which sequences can be compared: another one after the database was restored. */
    String epoch();
}
