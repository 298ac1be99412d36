package org.jiheng.indicators.phase;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jiheng.indicators.act.Act;

/** Which phases were opened and closed. */
public interface Phases {
    /** Of those that were opened, by code; all others are PLANNED. */
    Map<String, PhaseState> states(String cycle);

    /** Keeps everyone else from opening and closing phases of the cycle until the transaction ends. */
    void hold(String cycle);

    Optional<LocalDate> openedOn(String cycle, String phase);

    void move(String cycle, PhaseStanding moved, Act act);
}
