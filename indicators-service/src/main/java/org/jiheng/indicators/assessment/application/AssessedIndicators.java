package org.jiheng.indicators.assessment.application;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.plan.Indicator;
import org.jiheng.indicators.plan.Indicators;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.plan.application.LockedIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.standing.Standings;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.rights.PathRow;
import org.jiheng.kit.rights.Rights;

/** What every assessment begins and ends with. */
@ApplicationScoped
public class AssessedIndicators {
    /** @param known those of the units named, which stay as they are until the transaction ends */
    public record Held(Cycle cycle, KnownIndicators known) {}

    private final OpenCycles cycles;
    private final LockedIndicators lockedIndicators;
    private final Indicators indicators;
    private final Standings standings;
    private final Rights rights;
    private final Caller caller;
    private final Audit audit;

    AssessedIndicators(
            OpenCycles cycles,
            LockedIndicators lockedIndicators,
            Indicators indicators,
            Standings standings,
            Rights rights,
            Caller caller,
            Audit audit) {
        this.cycles = cycles;
        this.lockedIndicators = lockedIndicators;
        this.indicators = indicators;
        this.standings = standings;
        this.rights = rights;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * The running cycle and the indicators, once the caller has the act for every one that {@code named} under {@code field}. Asked
     * before the units are locked, for nobody else may keep them waiting, and again after: before its plan is approved an
     * indicator has no component, and the approval may come while the lock is waited for.
     */
    Held hold(String id, IndicatorsAct act, String field, List<Indicator.Key> named) {
        return hold(id, act, named, rowsOf(field));
    }

    private static IntFunction<String> rowsOf(String field) {
        return i -> "/" + field + "/" + i;
    }

    /** The same of one indicator that a request names. */
    public Held hold(String id, IndicatorsAct act, Indicator.Key named) {
        return hold(id, act, List.of(named), i -> "/indicator");
    }

    private Held hold(String id, IndicatorsAct act, List<Indicator.Key> named, IntFunction<String> path) {
        var units = named.stream().map(Indicator.Key::unit).collect(Collectors.toSet());
        Cycle running =
                cycles.running(id, act, cycle -> rows(cycle, path, named, indicators.ofUnits(cycle.id(), units)));
        KnownIndicators known = lock(running, units);
        rights.require(act, rows(running, path, named, known));
        return new Held(running, known);
    }

    /** The running cycle and the indicators as they are now, for whoever says all that is wrong before anything is changed. */
    Held look(String id, List<Indicator.Key> named) {
        Cycle running = cycles.inView(id).whileRunning();
        var units = named.stream().map(Indicator.Key::unit).collect(Collectors.toSet());
        return new Held(running, indicators.ofUnits(id, units));
    }

    /** On which of the rows the caller may not assess. */
    List<Fault> refused(IndicatorsAct act, String field, List<Indicator.Key> named, Held held) {
        return rights.refused(act, rows(held.cycle(), rowsOf(field), named, held.known()));
    }

    KnownIndicators lock(Cycle cycle, Collection<String> units) {
        return lockedIndicators.ofUnits(cycle.id(), units);
    }

    void saveAndPublish(
            Cycle cycle, KnownIndicators before, List<Indicator> moved, Function<Indicator.Key, String> reason) {
        indicators.save(cycle.id(), moved);
        audit.changed(IndicatorChanges.of(cycle.id(), before, moved, reason));
        standings.publishIndicators(
                cycle.id(), moved.stream().map(each -> each.key().unit()).collect(Collectors.toSet()));
    }

    private List<PathRow> rows(
            Cycle cycle, IntFunction<String> path, List<Indicator.Key> named, KnownIndicators known) {
        return IntStream.range(0, named.size())
                .mapToObj(i -> new PathRow(
                        path.apply(i),
                        OpenCycles.rowOf(cycle, named.get(i).unit())
                                .with(Claims.ASSESSOR, office(cycle, known, named.get(i)))))
                .toList();
    }

    /**
     * What is no indicator is nobody else's: whether it is one is said later, to whoever assesses anything here. What is in
     * none of the scheme's components is assessed by nobody.
     */
    private String office(Cycle cycle, KnownIndicators known, Indicator.Key named) {
        return known.find(named)
                .map(indicator -> office(cycle, indicator))
                .or(() -> caller.claim(Claims.ASSESSOR))
                .orElse("");
    }

    private static String office(Cycle cycle, Indicator indicator) {
        return cycle.scheme()
                .component(indicator.component())
                .map(Component::assessor)
                .orElse("");
    }
}
