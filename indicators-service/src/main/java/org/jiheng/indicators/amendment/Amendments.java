package org.jiheng.indicators.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.act.Act;

/** All amendments. */
public interface Amendments {
    /** @return false if one of the cycle is to be decided already */
    boolean add(String cycle, Amendment proposed, String schemeDocument, String reason, Act act);

    /** The newest first. */
    List<Amendment> all(String cycle);

    Optional<Amendment> find(String cycle, UUID amendment);

    /** Keeps everyone else from the amendment until the transaction ends. */
    Optional<Amendment> hold(String cycle, UUID amendment);

    String schemeDocument(Amendment amendment);

    String reason(Amendment amendment);

    LocalDate proposedOn(Amendment amendment);

    void decide(Amendment decided, Optional<String> reason, Act act);
}
