package org.jiheng.inspection.complaint.api;

import org.jiheng.inspection.complaint.usecase.TakeInComplaints;

/**
 * What a batch brought.
 *
 * @param updated that said something else than before; what was said before stays
 */
record TakenInResponse(int added, int updated, int unchanged) {
    static TakenInResponse of(TakeInComplaints.TakenIn taken) {
        return new TakenInResponse(taken.added(), taken.updated(), taken.unchanged());
    }
}
