package org.jiheng.indicators.cycle.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.UnknownCycle;
import org.jiheng.indicators.cycle.scheme.Component;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.PathRow;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/**
 * Cycles that take in what the caller brings, once the caller's right to it is clear. Each stays open until the caller's
 * transaction ends, since closing waits for its row; reading takes no lock.
 */
@ApplicationScoped
public class OpenCycles {
    private final Cycles cycles;
    private final Rights rights;

    OpenCycles(Cycles cycles, Rights rights) {
        this.cycles = cycles;
        this.rights = rights;
    }

    /** A running cycle in which the caller has the act. */
    public Cycle running(String id, IndicatorsAct act) {
        Cycle cycle = held(id);
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()));
        return cycle.whileRunning();
    }

    /** A running cycle in which the caller has the act for the unit, which may not be registered. */
    public Cycle running(String id, IndicatorsAct act, String unit) {
        Cycle cycle = held(id);
        rights.require(act, rowOf(cycle, unit));
        return cycle.whileRunning();
    }

    /** A running cycle in which the caller has the act for each row of a batch. */
    public Cycle running(String id, IndicatorsAct act, Function<Cycle, List<PathRow>> rows) {
        Cycle cycle = held(id);
        rights.require(act, rows.apply(cycle));
        return cycle.whileRunning();
    }

    /** A cycle being prepared in which the caller has the act. */
    public Cycle preparing(String id, IndicatorsAct act) {
        Cycle cycle = held(id);
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()));
        return cycle.whilePreparing();
    }

    /** A cycle in which the caller has the act, and nobody else does anything until the caller's transaction ends. */
    public Cycle alone(String id, IndicatorsAct act) {
        Cycle cycle = cycles.holdForUpdate(id).orElseThrow(() -> new UnknownCycle(id));
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()));
        return cycle;
    }

    /** Any cycle, for someone who may read this of it. */
    public Cycle readable(String id, IndicatorsAct act) {
        Cycle cycle = known(id);
        rights.require(act, Row.ofJurisdiction(cycle.jurisdiction()));
        return cycle;
    }

    /** Any cycle, for someone who may read this of the unit. */
    public Cycle readable(String id, IndicatorsAct act, String unit) {
        Cycle cycle = known(id);
        rights.require(act, rowOf(cycle, unit));
        return cycle;
    }

    /** Those of the cycle's rows that the caller may read. */
    public <T> List<T> readable(Cycle cycle, IndicatorsAct act, List<T> rows, Function<T, String> unitOf) {
        return rights.readable(act, rows, row -> rowOf(cycle, unitOf.apply(row)));
    }

    /** Those of the cycle's rows, each of a unit and a component, that the caller may read. */
    public <T> List<T> readable(
            Cycle cycle,
            IndicatorsAct act,
            Collection<T> rows,
            Function<? super T, String> unitOf,
            Function<? super T, String> componentOf) {
        return rights.readable(act, rows, row -> rowOf(cycle, unitOf.apply(row), componentOf.apply(row)));
    }

    /** Codes of the components of which the caller may read the unit's indicators. */
    public Set<String> seenComponents(Cycle cycle, String unit) {
        List<String> all =
                cycle.scheme().components().stream().map(Component::code).toList();
        return Set.copyOf(readable(cycle, IndicatorsAct.READ_INDICATORS, all, code -> unit, code -> code));
    }

    /** Any cycle, for a use case that asks about the caller's right to each of its rows itself. */
    public Cycle inView(String id) {
        return known(id);
    }

    public static Row rowOf(Cycle cycle, String unit) {
        return Row.ofJurisdiction(cycle.jurisdiction()).with(Claims.UNIT, unit);
    }

    /** @param component what is none of the scheme's is assessed by nobody */
    public static Row rowOf(Cycle cycle, String unit, String component) {
        String office =
                cycle.scheme().component(component).map(Component::assessor).orElse("");
        return rowOf(cycle, unit).with(Claims.ASSESSOR, office);
    }

    private Cycle known(String id) {
        return cycles.find(id).orElseThrow(() -> new UnknownCycle(id));
    }

    private Cycle held(String id) {
        return cycles.holdForShare(id).orElseThrow(() -> new UnknownCycle(id));
    }
}
