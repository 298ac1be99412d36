package org.jiheng.scoring.result;

import java.util.List;
import java.util.Map;

/** Asked once a version, in the transaction that publishes it; what it answers is sent with the units' results. */
public interface FindWeakPoints {
    /** By unit; a unit that is not named has none. */
    Map<String, List<WeakPoint>> in(PublishedResult result, List<FrozenStanding> standings);
}
