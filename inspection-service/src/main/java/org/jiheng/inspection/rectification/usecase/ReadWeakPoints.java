package org.jiheng.inspection.rectification.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rectification.ShownWeakPoint;
import org.jiheng.inspection.rectification.WeakPoint;
import org.jiheng.inspection.rectification.WeakPoints;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;

/** The weak points of the published results that the caller may see: each one a rectification, opened or to be opened. */
@ApplicationScoped
public class ReadWeakPoints {
    /** @param rectification the one that was opened, from it or from its finding */
    public record Proposed(ShownWeakPoint shown, Optional<UUID> rectification) {
        WeakPoint weakPoint() {
            return shown.weakPoint();
        }
    }

    private static final Map<String, Comparator<Proposed>> ORDERS = Map.of(
            "unit",
            Comparator.comparing(proposed -> proposed.weakPoint().unit()),
            "method",
            Comparator.comparing(proposed -> proposed.weakPoint().method()));

    private final EvaluationCycles cycles;
    private final WeakPoints weakPoints;
    private final Rectifications rectifications;
    private final Rights rights;

    ReadWeakPoints(EvaluationCycles cycles, WeakPoints weakPoints, Rectifications rectifications, Rights rights) {
        this.cycles = cycles;
        this.weakPoints = weakPoints;
        this.rectifications = rectifications;
        this.rights = rights;
    }

    /**
     * @param onlyToOpen leaves out those taken back, and those of which there is a rectification
     * @param page sorted by {@code unit} or {@code method}
     */
    @Transactional
    public Paged<Proposed> page(String code, Optional<String> unit, boolean onlyToOpen, Page page) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.LIST_WEAK_POINTS, cycle.row());
        Map<UUID, UUID> opened = rectifications.byGround(code);
        List<Proposed> seen = weakPoints.ofCycle(code).stream()
                .filter(shown -> unit.map(shown.weakPoint().unit()::equals).orElse(true))
                .filter(shown -> rights.permits(
                        InspectionAct.READ_RECTIFICATION,
                        cycle.row(shown.weakPoint().unit())))
                .map(shown -> new Proposed(shown, opened(shown.weakPoint(), opened)))
                .filter(proposed -> !onlyToOpen || isToOpen(proposed))
                .toList();
        return page.of(seen, ORDERS);
    }

    private static boolean isToOpen(Proposed proposed) {
        return proposed.shown().isPresent() && proposed.rectification().isEmpty();
    }

    private static Optional<UUID> opened(WeakPoint weakPoint, Map<UUID, UUID> byGround) {
        return Optional.ofNullable(byGround.get(weakPoint.id()))
                .or(() -> weakPoint.findingNamed().map(byGround::get));
    }
}
