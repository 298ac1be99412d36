package org.jiheng.inspection.visit.api;

import java.util.UUID;

import org.jiheng.inspection.visit.Visit;
import org.jiheng.inspection.visit.VisitState;

/** Where a visit stands after a move. */
record VisitStateResponse(UUID visit, VisitState state) {
    static VisitStateResponse of(Visit visit) {
        return new VisitStateResponse(visit.id(), visit.state());
    }
}
