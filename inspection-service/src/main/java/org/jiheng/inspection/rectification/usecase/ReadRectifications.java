package org.jiheng.inspection.rectification.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.finding.Repeat;
import org.jiheng.inspection.finding.Repeats;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.inspection.rectification.RectificationUnknown;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.WeakPoints;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/** Reads those of a cycle's rectifications that the caller may see. */
@ApplicationScoped
public class ReadRectifications {
    /**
     * A rectification and what is to be known beside it.
     *
     * @param repeat what its finding repeats, if it repeats one
     * @param overdue whether its day has gone by while the unit has something to do, and its ground stands
     * @param groundStands false once its finding was withdrawn, or its weak point taken back
     */
    public record Detailed(
            Rectification rectification, Optional<Repeat> repeat, boolean overdue, boolean groundStands) {}

    /** Which are asked for; what is empty or false does not matter. */
    public record Wanted(
            Optional<String> unit,
            Optional<RectificationState> state,
            Optional<String> area,
            boolean overdue,
            boolean repeats) {}

    private final EvaluationCycles cycles;
    private final Rectifications rectifications;
    private final WeakPoints weakPoints;
    private final Repeats repeats;
    private final StandingGrounds grounds;
    private final Rights rights;
    private final Clock clock;

    ReadRectifications(
            EvaluationCycles cycles,
            Rectifications rectifications,
            WeakPoints weakPoints,
            Repeats repeats,
            StandingGrounds grounds,
            Rights rights,
            Clock clock) {
        this.cycles = cycles;
        this.rectifications = rectifications;
        this.weakPoints = weakPoints;
        this.repeats = repeats;
        this.grounds = grounds;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param page sorted by {@code dueOn} */
    @Transactional
    public Paged<Detailed> page(String code, Wanted wanted, Page page) {
        EvaluationCycle cycle = cycle(code);
        rights.require(InspectionAct.LIST_RECTIFICATIONS, cycle.row());
        Rectifications.Fitting fitting = new Rectifications.Fitting(
                code, units(cycle, wanted), wanted.state(), wanted.area(), overdue(cycle, wanted), wanted.repeats());
        List<Rectification> rows = rectifications.page(fitting, page.sort().descending(), page.offset(), page.size());
        return new Paged<>(detailed(cycle, rows), page, rectifications.count(fitting));
    }

    @Transactional
    public Detailed one(String code, UUID id) {
        EvaluationCycle cycle = cycle(code);
        Rectification found = rectifications.find(code, id).orElseThrow(() -> new RectificationUnknown(id));
        rights.require(InspectionAct.READ_RECTIFICATION, cycle.row(found.unit()));
        return detailed(cycle, List.of(found)).get(0);
    }

    private List<Detailed> detailed(EvaluationCycle cycle, List<Rectification> rows) {
        Map<UUID, Repeat> repeated = repeats.among(
                rows.stream().flatMap(each -> each.ground().finding().stream()).toList());
        Set<UUID> standing = grounds.standing(cycle.cycle(), rows);
        LocalDate today = today(cycle);
        return rows.stream()
                .map(each -> new Detailed(
                        each,
                        each.ground().finding().map(repeated::get),
                        each.isOverdue(today) && standing.contains(each.id()),
                        standing.contains(each.id())))
                .toList();
    }

    private Optional<Rectifications.Overdue> overdue(EvaluationCycle cycle, Wanted wanted) {
        return wanted.overdue()
                ? Optional.of(new Rectifications.Overdue(today(cycle), weakPoints.standing(cycle.cycle())))
                : Optional.empty();
    }

    private List<String> units(EvaluationCycle cycle, Wanted wanted) {
        return cycles.units(cycle.cycle()).stream()
                .filter(unit -> wanted.unit().map(unit::equals).orElse(true))
                .filter(unit -> rights.permits(InspectionAct.READ_RECTIFICATION, cycle.row(unit)))
                .toList();
    }

    private EvaluationCycle cycle(String code) {
        return cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
    }

    private LocalDate today(EvaluationCycle cycle) {
        return cycle.workCalendar().dateOf(clock.instant());
    }
}
