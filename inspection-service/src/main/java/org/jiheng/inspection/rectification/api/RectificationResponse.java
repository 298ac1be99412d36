package org.jiheng.inspection.rectification.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.inspection.finding.Repeat;
import org.jiheng.inspection.rectification.Act;
import org.jiheng.inspection.rectification.Assignment;
import org.jiheng.inspection.rectification.Move;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.inspection.rectification.usecase.ReadRectifications;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/**
 * A rectification and its acts. Who acted is not said, as with findings.
 *
 * @param cause with measure, department and person: as the unit said it last
 * @param demanded as it was when it was opened
 * @param overdue whether its day has gone by while the unit has something to do and its ground stands
 * @param groundStands false once its finding was withdrawn, or a corrected result names its weak point no more
 * @param repeat what its finding repeats, if it repeats one
 */
record RectificationResponse(
        UUID rectification,
        String unit,
        RectificationState state,
        UUID finding,
        WeakPointNamed weakPoint,
        String cause,
        String measure,
        String department,
        String person,
        LocalDate dueOn,
        DemandResponse demanded,
        boolean overdue,
        boolean groundStands,
        Repeat repeat,
        List<ActResponse> acts)
        implements Versioned {
    record DemandResponse(String cause, String measure, String department, String person) {}

    /**
     * @param statement what was done, or why that was not enough
     * @param cause with measure, department and person: what the unit said otherwise when it started
     */
    record ActResponse(
            Move move,
            Instant recordedAt,
            LocalDate occurredOn,
            boolean enteredBack,
            String statement,
            String cause,
            String measure,
            String department,
            String person) {
        static ActResponse of(Act act) {
            return new ActResponse(
                    act.move(),
                    act.dates().recordedAt(),
                    act.dates().occurredOn(),
                    act.dates().enteredBack(),
                    act.statement().orElse(null),
                    act.restatement().cause().orElse(null),
                    act.restatement().measure().orElse(null),
                    act.restatement().department().orElse(null),
                    act.restatement().person().orElse(null));
        }
    }

    static RectificationResponse of(ReadRectifications.Detailed detailed) {
        Rectification rectification = detailed.rectification();
        Assignment said = rectification.assignment();
        Assignment demanded = rectification.demanded();
        return new RectificationResponse(
                rectification.id(),
                rectification.unit(),
                rectification.state(),
                rectification.ground().finding().orElse(null),
                rectification.ground().weakPoint().map(WeakPointNamed::of).orElse(null),
                said.cause(),
                said.measure(),
                said.department(),
                said.person(),
                said.dueOn(),
                new DemandResponse(demanded.cause(), demanded.measure(), demanded.department(), demanded.person()),
                detailed.overdue(),
                detailed.groundStands(),
                detailed.repeat().orElse(null),
                rectification.acts().stream().map(ActResponse::of).toList());
    }

    @Override
    public Version version() {
        return new Version(acts.size());
    }
}
