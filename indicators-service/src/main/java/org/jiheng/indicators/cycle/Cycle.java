package org.jiheng.indicators.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.indicators.cycle.scheme.CycleName;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.kit.refusal.Fault;

/** A jurisdiction's evaluation of one year (§三) under its scheme. */
public final class Cycle {
    private final CycleState state;
    private final Scheme scheme;
    private final int schemeVersion;

    private Cycle(CycleState state, Scheme scheme, int schemeVersion) {
        this.state = state;
        this.scheme = scheme;
        this.schemeVersion = schemeVersion;
    }

    /** A new cycle, open for its units. */
    public static Cycle prepared(Scheme scheme) {
        return new Cycle(CycleState.PREPARING, scheme, 1);
    }

    public static Cycle restored(CycleState state, Scheme scheme, int schemeVersion) {
        return new Cycle(state, scheme, schemeVersion);
    }

    /** The same cycle under the next version of its scheme. */
    public Cycle under(Scheme next) {
        return new Cycle(state, next, schemeVersion + 1);
    }

    /**
     * PREPARING → RUNNING.
     *
     * @param tierOfUnit every registered unit with its tier
     * @throws CycleCannotStart in any other state
     * @throws CycleHasNoUnits without a unit
     * @throws UnitsOutsideTheTiers naming each unit whose tier the scheme does not have
     */
    public Cycle started(Map<String, String> tierOfUnit) {
        if (state != CycleState.PREPARING) {
            throw new CycleCannotStart(id(), state);
        }
        if (tierOfUnit.isEmpty()) {
            throw new CycleHasNoUnits(id());
        }
        List<Fault> outside = new ArrayList<>();
        tierOfUnit.forEach((unit, tier) -> {
            if (!scheme.hasTier(tier)) {
                outside.add(new Fault("", UnitsOutsideTheTiers.RULE.slug(), unit, tier));
            }
        });
        if (!outside.isEmpty()) {
            throw new UnitsOutsideTheTiers(outside);
        }
        return in(CycleState.RUNNING);
    }

    /**
     * RUNNING → CLOSING: nothing more comes in.
     *
     * @throws CycleNotRunning in any other state
     */
    public Cycle closing() {
        whileRunning();
        return in(CycleState.CLOSING);
    }

    /** CLOSING → CLOSED: every source has said what it ended the cycle with. */
    public Cycle closed() {
        if (state != CycleState.CLOSING) {
            throw new IllegalStateException(id() + " is " + state);
        }
        return in(CycleState.CLOSED);
    }

    /**
     * CLOSING, CLOSED → RUNNING.
     *
     * @param closer who closed it
     * @throws CycleCannotBeReopened in any other state
     * @throws CloserCannotReopen if it is the same person, or nobody knows
     */
    public Cycle reopened(Optional<String> closer, String person) {
        if (state != CycleState.CLOSING && state != CycleState.CLOSED) {
            throw new CycleCannotBeReopened(id(), state);
        }
        if (closer.isEmpty() || closer.get().equals(person)) {
            throw new CloserCannotReopen(id());
        }
        return in(CycleState.RUNNING);
    }

    private Cycle in(CycleState next) {
        return new Cycle(next, scheme, schemeVersion);
    }

    /** @throws CycleNotRunning in any other state */
    public Cycle whileRunning() {
        if (state != CycleState.RUNNING) {
            throw new CycleNotRunning(id(), state);
        }
        return this;
    }

    /** @throws SchemeCannotBeRevised in any other state: what has begun under a scheme is changed by an amendment */
    public Cycle whileItsSchemeIsDrafted() {
        if (state != CycleState.PREPARING) {
            throw new SchemeCannotBeRevised(id(), state);
        }
        return this;
    }

    /** @throws CycleUnitsFixed in any other state: what has begun is begun with these units, each in its tier */
    public Cycle whilePreparing() {
        if (state != CycleState.PREPARING) {
            throw new CycleUnitsFixed(id(), state);
        }
        return this;
    }

    public String id() {
        return scheme.cycle();
    }

    public String jurisdiction() {
        return scheme.jurisdiction();
    }

    /** The cycle above this one; only a bureau's own has one. */
    public Optional<Superior> superior() {
        return Superior.of(jurisdiction(), scheme.year());
    }

    /** What the own cycle (§三) of a unit of this one is called, if it has one. */
    public String ownCycleOf(String unit) {
        return CycleName.of(jurisdiction() + "/" + unit, scheme.year());
    }

    public CycleState state() {
        return state;
    }

    public Scheme scheme() {
        return scheme;
    }

    /** Grows by one with each change of the scheme. */
    public int schemeVersion() {
        return schemeVersion;
    }
}
