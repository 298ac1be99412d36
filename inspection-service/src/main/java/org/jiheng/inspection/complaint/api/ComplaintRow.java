package org.jiheng.inspection.complaint.api;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.inspection.complaint.Complaint;

/**
 * @param number the hotline's own
 * @param dueOn the last day to handle it
 * @param handledOn left out: not handled yet
 */
@Schema(
        description = "A complaint 诉求件. There is no place for who complained: name, telephone number and address of a"
                + " citizen belong in no field of it, in subject and handling neither")
record ComplaintRow(
        @NotBlank @Size(max = 40) String number,
        @NotBlank @Size(max = 40) String unit,
        @NotBlank @Size(max = 100) String area,

        @NotBlank @Size(max = 500) @Schema(description = "What it is about, without the person who complained")
        String subject,

        @NotNull LocalDate receivedOn,
        @NotNull LocalDate dueOn,
        LocalDate handledOn,

        @Size(max = 2000) @Schema(description = "How it was handled, without the person who complained")
        String handling) {
    Complaint complaint() {
        return new Complaint(
                number,
                unit,
                area,
                subject,
                receivedOn,
                dueOn,
                Optional.ofNullable(handledOn),
                Optional.ofNullable(handling).filter(text -> !text.isBlank()));
    }
}
