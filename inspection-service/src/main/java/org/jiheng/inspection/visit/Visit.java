package org.jiheng.inspection.visit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit of inspectors to a unit (§五(三)). Planned, it is made or cancelled, once; each move returns the visit as it is then,
 * or refuses.
 *
 * @param closed when it was made or cancelled and by whom
 * @param reason of its cancelling
 */
public record Visit(
        UUID id,
        VisitDetails details,
        VisitState state,
        VisitAct recorded,
        Optional<VisitReport> report,
        Optional<VisitAct> closed,
        Optional<String> reason) {
    /** Somebody is going to go there. */
    public static Visit plan(UUID id, VisitDetails details, VisitAct act) {
        return new Visit(id, details, VisitState.PLANNED, act, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Somebody went there, which nobody had planned. */
    public static Visit record(UUID id, VisitDetails details, VisitReport report, VisitAct act) {
        return new Visit(id, details, VisitState.MADE, act, Optional.of(report), Optional.of(act), Optional.empty());
    }

    /** It took place. */
    public Visit make(VisitReport made, VisitAct act) {
        refuseUnlessPlanned("visit-not-to-be-made");
        return new Visit(id, details, VisitState.MADE, recorded, Optional.of(made), Optional.of(act), Optional.empty());
    }

    /** It does not take place. */
    public Visit cancel(String because, VisitAct act) {
        refuseUnlessPlanned("visit-not-to-be-cancelled");
        return new Visit(
                id, details, VisitState.CANCELLED, recorded, Optional.empty(), Optional.of(act), Optional.of(because));
    }

    /** On which days something may have been found on it; none if it is cancelled. */
    public Optional<Days> days() {
        return switch (state) {
            case PLANNED -> details.planned();
            case MADE -> report.map(VisitReport::days);
            case CANCELLED -> Optional.empty();
        };
    }

    /** Who went; until it is made, who is to go. */
    public List<String> inspectors() {
        return report.map(VisitReport::inspectors).orElse(details.inspectors());
    }

    /**
     * Whether those visited may know of it: of an open one once it was made, of a covert one once they were told of what it
     * found. What is planned or was cancelled is nobody's there.
     */
    public boolean isKnownToTheUnit(boolean unitWasToldOfAFinding) {
        return state == VisitState.MADE && (details.kind() == VisitKind.OPEN || unitWasToldOfAFinding);
    }

    private void refuseUnlessPlanned(String refusal) {
        if (state != VisitState.PLANNED) {
            throw new VisitMoveRefused(refusal, state);
        }
    }
}
