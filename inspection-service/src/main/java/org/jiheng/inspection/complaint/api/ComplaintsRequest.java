package org.jiheng.inspection.complaint.api;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.inspection.complaint.Batch;

/** Complaints to be taken in together, all or none. */
record ComplaintsRequest(@NotEmpty @Size(max = Batch.MOST) List<@NotNull @Valid ComplaintRow> complaints) {
    Batch batch() {
        return new Batch(complaints.stream().map(ComplaintRow::complaint).toList());
    }
}
