package org.jiheng.inspection.finding.api;

import java.util.UUID;

import org.jiheng.inspection.finding.Finding;
import org.jiheng.inspection.finding.FindingState;

/** Where a finding stands after a move. */
record FindingStateResponse(UUID finding, FindingState state) {
    static FindingStateResponse of(Finding finding) {
        return new FindingStateResponse(finding.id(), finding.state());
    }
}
