package org.jiheng.inspection.complaint.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jiheng.inspection.complaint.Complaint;
import org.jiheng.inspection.complaint.ComplaintVersion;
import org.jiheng.inspection.complaint.usecase.ReadComplaints;
import org.jiheng.kit.paging.Paged;

/**
 * A complaint; nothing of who complained.
 *
 * @param late handled after its day, or its day is over and it is not handled
 * @param version how often something else was said of it
 */
record ComplaintResponse(
        UUID complaint,
        int version,
        boolean late,
        @JsonUnwrapped SaidResponse said) {
    record SaidResponse(
            String number,
            String unit,
            String area,
            String subject,
            LocalDate receivedOn,
            LocalDate dueOn,
            LocalDate handledOn,
            String handling) {
        static SaidResponse of(Complaint complaint) {
            return new SaidResponse(
                    complaint.number(),
                    complaint.unit(),
                    complaint.area(),
                    complaint.subject(),
                    complaint.receivedOn(),
                    complaint.dueOn(),
                    complaint.handledOn().orElse(null),
                    complaint.handling().orElse(null));
        }
    }

    /** What was said of it at some time. */
    record VersionResponse(
            int version, Instant recordedAt, @JsonUnwrapped SaidResponse said) {
        static VersionResponse of(ComplaintVersion version) {
            return new VersionResponse(version.version(), version.recordedAt(), SaidResponse.of(version.complaint()));
        }
    }

    /** @param history everything that was ever said of it, the first first */
    record DetailedResponse(@JsonUnwrapped ComplaintResponse present, List<VersionResponse> history) {
        static DetailedResponse of(ReadComplaints.Detailed detailed) {
            return new DetailedResponse(
                    ComplaintResponse.of(detailed.seen()),
                    detailed.history().stream().map(VersionResponse::of).toList());
        }
    }

    /** A page of a cycle's complaints. */
    record PageResponse(List<ComplaintResponse> complaints, int page, int size, long total) {
        static PageResponse of(Paged<ReadComplaints.Seen> found) {
            Paged<ComplaintResponse> answers = found.map(ComplaintResponse::of);
            return new PageResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    static ComplaintResponse of(ReadComplaints.Seen seen) {
        return new ComplaintResponse(
                seen.taken().id(),
                seen.taken().version(),
                seen.late(),
                SaidResponse.of(seen.taken().complaint()));
    }
}
