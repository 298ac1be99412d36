package org.jiheng.indicators.responsibility;

import java.time.LocalDate;
import java.util.List;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.responsibility.OwnResponsibilities.Responsibility;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** All that the caller answers for 我的责任指标. */
@Path("/api/v1/my-indicators")
public class OwnIndicatorsResource {
    /** @param answersAs RESPONSIBLE_PERSON or SUPERVISING_LEADER; @param state PLANNED, IN_PROGRESS, SELF_ASSESSED, ASSESSED */
    public record OwnIndicator(
            String cycle,
            String unit,
            String indicator,
            String name,
            String state,
            LocalDate deadline,
            String answersAs) {
        static OwnIndicator of(Responsibility own) {
            return new OwnIndicator(
                    own.cycle(), own.unit(), own.indicator(), own.name(), own.state(), own.deadline(), own.answersAs());
        }
    }

    public record OwnIndicatorsResponse(List<OwnIndicator> indicators, int page, int size, long total) {
        static OwnIndicatorsResponse of(Paged<Responsibility> own) {
            Paged<OwnIndicator> answers = own.map(OwnIndicator::of);
            return new OwnIndicatorsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final OwnResponsibilities responsibilities;

    OwnIndicatorsResource(OwnResponsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @GET
    @PermissionsAllowed("read-own-responsibilities")
    public OwnIndicatorsResponse all(@BeanParam @Valid PageRequest page) {
        return OwnIndicatorsResponse.of(responsibilities.all(page.page("deadline", "indicator")));
    }
}
