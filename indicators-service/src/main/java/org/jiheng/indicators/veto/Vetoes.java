package org.jiheng.indicators.veto;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.indicators.act.Act;

/** All vetoes. */
public interface Vetoes {
    List<Veto> all(String cycle);

    Optional<Veto> find(String cycle, UUID veto);

    /** Keeps everyone else from the veto until the transaction ends. */
    Optional<Veto> hold(String cycle, UUID veto);

    /** The day of its decision, else that of the incident. */
    Optional<LocalDate> lastActOn(Veto veto);

    void add(String cycle, Veto proposed, String reason, Act act);

    void decide(Veto decided, Optional<String> reason, Act act);

    void revoke(Veto revoked, String reason, Act act);

    /** When what was struck happened, and why it was proposed, of each. */
    Map<UUID, VetoOccasion> occasions(Collection<Veto> some);
}
