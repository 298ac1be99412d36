package org.jiheng.indicators.progress;

import java.util.List;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** What a unit has reported of its progress 序时进度. */
@Path("/api/v1/cycles/{cycle}/progress-reports/{unit}")
public class UnitProgressResource {
    public record ProgressResponse(List<ReadProgress.Report> progressReports, int page, int size, long total) {
        static ProgressResponse of(Paged<ReadProgress.Report> reports) {
            return new ProgressResponse(
                    reports.rows(), reports.page().number(), reports.page().size(), reports.total());
        }
    }

    private final ReadProgress readProgress;

    UnitProgressResource(ReadProgress readProgress) {
        this.readProgress = readProgress;
    }

    @GET
    @PermissionsAllowed("read-plans")
    public ProgressResponse all(String cycle, String unit, @BeanParam @Valid PageRequest page) {
        return ProgressResponse.of(readProgress.ofUnit(cycle, unit, page.page("date")));
    }
}
