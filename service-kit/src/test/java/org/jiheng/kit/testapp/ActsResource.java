package org.jiheng.kit.testapp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.calendar.entry.Dates;

/** Acts that are dated and nothing else, where the spring festival of 2013 is kept. */
@Path("/api/v1/acts")
public class ActsResource {
    private static final WorkCalendar CALENDAR =
            WorkCalendar.of("Asia/Shanghai", List.of("2013-02-09/2013-02-15"), List.of("2013-02-16", "2013-02-17"));

    public record GivenAct(LocalDate occurredOn) {}

    /** @param deadline five working days after the day that counts */
    public record DatedAct(LocalDate occurredOn, boolean enteredBack, LocalDate deadline) {}

    private final Dates dates;

    ActsResource(Dates dates) {
        this.dates = dates;
    }

    @POST
    @RolesAllowed({"inspector", "performance-office"})
    public DatedAct act(@Valid GivenAct given) {
        return answer(dates.ofAct(Optional.ofNullable(given).map(GivenAct::occurredOn), CALENDAR));
    }

    @POST
    @Path("/visits")
    @RolesAllowed({"inspector", "performance-office"})
    public DatedAct visit(@Valid GivenAct given) {
        return answer(dates.ofRecord(given.occurredOn(), CALENDAR));
    }

    private DatedAct answer(Dated dated) {
        return new DatedAct(dated.occurredOn(), dated.enteredBack(), CALENDAR.after(dated.counts(CALENDAR), 5));
    }
}
