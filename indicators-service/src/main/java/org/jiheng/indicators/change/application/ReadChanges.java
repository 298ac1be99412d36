package org.jiheng.indicators.change.application;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Change requests to look at, by whoever may read the plan: an assessor what concerns the office's components. */
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
        Set<String> seen = seenComponents(cycle, unit);
        Map<UUID, Set<String>> components = requests.components(cycle, unit);
        return page.of(
                requests.ofUnit(cycle, unit).stream()
                        .filter(each -> !Collections.disjoint(seen, components.getOrDefault(each.id(), Set.of())))
                        .toList(),
                ORDERS);
    }

    @Transactional
    public WholeChange one(String cycle, String unit, UUID id) {
        Set<String> seen = seenComponents(cycle, unit);
        ChangeRequest request = requests.find(cycle, unit, id).orElseThrow(() -> new UnknownChange(id));
        List<PlannedIndicator> indicators = requests.content(id).stream()
                .filter(each -> seen.contains(each.component()))
                .toList();
        if (indicators.isEmpty()) {
            throw new UnknownChange(id);
        }
        return new WholeChange(request, indicators);
    }

    private Set<String> seenComponents(String cycle, String unit) {
        Set<String> seen = cycles.seenComponents(cycles.readable(cycle, IndicatorsAct.READ_PLANS, unit), unit);
        units.require(cycle, unit);
        return seen;
    }
}
