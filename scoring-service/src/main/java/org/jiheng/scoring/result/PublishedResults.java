package org.jiheng.scoring.result;

import java.util.List;
import java.util.Optional;

/** What was published, for ever readable; a frozen or approved version is not among it. Asks nobody's rights. */
public interface PublishedResults {
    Optional<PublishedResult> latest(String cycle);

    Optional<PublishedResult> version(String cycle, int version);

    /** The standings that went into a published version, by topic and subject; empty if it is none. */
    List<FrozenStanding> standings(String cycle, int version);
}
