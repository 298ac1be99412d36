package org.jiheng.indicators.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.PlannedIndicator;

/** All change requests. */
public interface ChangeRequests {
    List<ChangeRequest> ofUnit(String cycle, String unit);

    /** Stays as it is until the transaction ends. */
    Optional<ChangeRequest> hold(String cycle, String unit, UUID request);

    Optional<ChangeRequest> find(String cycle, String unit, UUID request);

    /** Of each of the unit's requests, the components of its indicators. */
    Map<UUID, Set<String>> components(String cycle, String unit);

    /** The indicators as they are asked to be. */
    List<PlannedIndicator> content(UUID request);

    void add(String cycle, ChangeRequest asked, List<PlannedIndicator> indicators, Act act);

    void decide(ChangeRequest decided, Act act);
}
