package org.jiheng.indicators.closing;

import java.util.List;
import java.util.Optional;

/** What is held of the sources' closings, this service's own too once it came over the topic, and of the cycle's result. */
public interface Closings {
    /** Those made under that revision of the cycle; one made under another is none any more. */
    List<Closing> under(String cycle, long cycleRevision);

    /** How far the cycle's result has come, as scoring last said; empty as long as nothing was ever frozen. */
    Optional<ResultHeard> result(String cycle);

    /** Whether scoring has said something newer of the result that could not be taken in. */
    boolean resultStuck(String cycle);
}
