package org.jiheng.indicators.rights.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.rights.NotYourJurisdiction;
import org.jiheng.indicators.rights.NotYourUnit;
import org.jiheng.kit.identity.Caller;

/** What the caller may do beyond the role, and the caller's signature on an act. */
@ApplicationScoped
public class Rights {
    private final Caller caller;
    private final Clock clock;

    Rights(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /** An act of today, in the zone of the cycle's work calendar. */
    public Act today(ZoneId zone) {
        return on(LocalDate.now(clock.withZone(zone)));
    }

    /** An act dated to a day that the caller gives. */
    public Act on(LocalDate day) {
        return new Act(caller.id(), day, clock.instant());
    }

    public void requireJurisdiction(String cycle, String jurisdiction) {
        if (!claims("jurisdiction", jurisdiction)) {
            throw new NotYourJurisdiction(cycle, jurisdiction);
        }
    }

    public void requireOwnUnit(String unit) {
        if (!isOfUnit(unit)) {
            throw new NotYourUnit(List.of());
        }
    }

    public boolean isOfUnit(String unit) {
        return claims("unit", unit);
    }

    /** Whether the caller belongs to the office that the scheme names as an assessor. */
    public boolean isOfAssessor(String office) {
        return claims("assessor", office);
    }

    private boolean claims(String name, String value) {
        return caller.claim(name).filter(value::equals).isPresent();
    }
}
