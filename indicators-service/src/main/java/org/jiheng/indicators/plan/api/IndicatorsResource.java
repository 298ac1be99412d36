package org.jiheng.indicators.plan.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.indicators.plan.IndicatorSearch;
import org.jiheng.indicators.plan.ListedIndicator;
import org.jiheng.indicators.plan.application.ListIndicators;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.kit.paging.Paged;

/** The indicators 一级指标 of all of a cycle's plans. */
@Path("/api/v1/cycles/{cycle}/indicators")
public class IndicatorsResource {
    /**
     * An indicator, what the unit gave itself and what it was given, side by side.
     *
     * @param state PLANNED, IN_PROGRESS, SELF_ASSESSED or ASSESSED
     * @param difference assessed less self-assessed points; not there unless both are
     * @param returnReason why the self-assessment was returned last
     */
    public record ListedResponse(
            String unit,
            String indicator,
            String component,
            String name,
            String kind,
            String maxPoints,
            LocalDate deadline,
            String department,
            String responsiblePerson,
            String state,
            boolean applicable,
            String selfPoints,
            String assessedPoints,
            String difference,
            String returnReason) {
        static ListedResponse of(ListedIndicator listed) {
            return new ListedResponse(
                    listed.unit(),
                    listed.indicator(),
                    listed.component(),
                    listed.name(),
                    listed.kind(),
                    listed.maxPoints(),
                    listed.deadline(),
                    listed.department(),
                    listed.responsiblePerson(),
                    listed.state(),
                    listed.applicable(),
                    said(listed.selfPoints()),
                    said(listed.assessedPoints()),
                    said(listed.difference()),
                    listed.returnReason());
        }

        private static String said(Object figure) {
            return figure == null ? null : figure.toString();
        }
    }

    public record IndicatorsResponse(List<ListedResponse> indicators, int page, int size, long total) {
        static IndicatorsResponse of(Paged<ListedIndicator> found) {
            Paged<ListedResponse> answers = found.map(ListedResponse::of);
            return new IndicatorsResponse(
                    answers.rows(), answers.page().number(), answers.page().size(), answers.total());
        }
    }

    private final ListIndicators listIndicators;

    IndicatorsResource(ListIndicators listIndicators) {
        this.listIndicators = listIndicators;
    }

    @GET
    @PermissionsAllowed("list-indicators")
    public IndicatorsResponse all(
            String cycle,
            @QueryParam("unit") @Size(max = 40) String unit,
            @QueryParam("component") @Size(max = 40) String component,
            @QueryParam("state") @Pattern(regexp = "PLANNED|IN_PROGRESS|SELF_ASSESSED|ASSESSED") String state,
            @QueryParam("department") @Size(max = 200) String department,
            @BeanParam @Valid PageRequest page) {
        IndicatorSearch search = new IndicatorSearch(given(unit), given(component), given(state), given(department));
        return IndicatorsResponse.of(listIndicators.page(
                cycle,
                search,
                page.page("unit", "indicator", "component", "maxPoints", "deadline", "department", "state")));
    }

    /** A text with U+0000 is nothing that is stored, nor may the database be asked for it. */
    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).filter(said -> !said.isEmpty()).map(said -> said.replace('\0', '\ufffd'));
    }
}
