package org.jiheng.indicators.change.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.change.ChangeRequest;
import org.jiheng.indicators.change.ChangeRequests;
import org.jiheng.indicators.change.UnknownChange;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Change requests to look at, by whoever may read the plan. */
@ApplicationScoped
public class ReadChanges {
    /** @param indicators as they are asked to be */
    public record WholeChange(ChangeRequest request, List<PlannedIndicator> indicators) {}

    private static final Map<String, Comparator<ChangeRequest>> ORDERS =
            Map.of("state", Comparator.comparing(ChangeRequest::state).thenComparing(ChangeRequest::id));

    private final OpenCycles cycles;
    private final Units units;
    private final ChangeRequests requests;

    ReadChanges(OpenCycles cycles, Units units, ChangeRequests requests) {
        this.cycles = cycles;
        this.units = units;
        this.requests = requests;
    }

    @Transactional
    public Paged<ChangeRequest> all(String cycle, String unit, Page page) {
        require(cycle, unit);
        return page.of(requests.ofUnit(cycle, unit), ORDERS);
    }

    @Transactional
    public WholeChange one(String cycle, String unit, UUID id) {
        require(cycle, unit);
        ChangeRequest request = requests.find(cycle, unit, id).orElseThrow(() -> new UnknownChange(id));
        return new WholeChange(request, requests.content(id));
    }

    private void require(String cycle, String unit) {
        cycles.readable(cycle, IndicatorsAct.READ_PLANS, unit);
        units.require(cycle, unit);
    }
}
