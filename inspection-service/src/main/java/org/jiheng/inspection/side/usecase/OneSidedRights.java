package org.jiheng.inspection.side.usecase;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.side.OnBothSides;
import org.jiheng.inspection.side.Side;
import org.jiheng.inspection.side.Sides;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Rights;

/** What the caller may do to a unit: what the token says, as far as it is on the side on which the caller has been. */
@ApplicationScoped
public class OneSidedRights {
    private final Rights rights;
    private final Sides sides;
    private final Caller caller;

    OneSidedRights(Rights rights, Sides sides, Caller caller) {
        this.rights = rights;
        this.sides = sides;
        this.caller = caller;
    }

    /**
     * The same as {@link Rights#require(Act, org.jiheng.kit.rights.Row)}.
     *
     * @throws OnBothSides also if the caller has been on the other side of the unit than that of the act
     */
    public void require(Act act, EvaluationCycle cycle, String unit) {
        rights.require(act, cycle.row(unit));
        Side before = side(act).other();
        if (!sides.on(before, cycle.cycle(), unit, List.of(caller.id())).isEmpty()) {
            throw new OnBothSides(before, caller.id(), unit);
        }
    }

    /** What only those may who belong to the unit is done in its name. */
    private static Side side(Act act) {
        return act.grants().stream().anyMatch(grant -> grant.bounds().contains(Bound.OWN_UNIT))
                ? Side.SPEAKING
                : Side.INSPECTING;
    }
}
