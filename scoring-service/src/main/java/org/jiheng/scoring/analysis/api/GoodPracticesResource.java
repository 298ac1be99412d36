package org.jiheng.scoring.analysis.api;

import java.util.UUID;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.kit.paging.PageRequest;
import org.jiheng.scoring.analysis.usecase.ReadGoodPractices;
import org.jiheng.scoring.analysis.usecase.RecordGoodPractice;

/** Good practices 有效做法 beside a version of the results; none is added or withdrawn once it is published. */
@Path("/api/v1/cycles/{cycle}/results/{version}/good-practices")
public class GoodPracticesResource {
    private final RecordGoodPractice recordGoodPractice;
    private final ReadGoodPractices readGoodPractices;

    GoodPracticesResource(RecordGoodPractice recordGoodPractice, ReadGoodPractices readGoodPractices) {
        this.recordGoodPractice = recordGoodPractice;
        this.readGoodPractices = readGoodPractices;
    }

    @GET
    @PermissionsAllowed("read-good-practices")
    public GoodPracticesResponse page(String cycle, @Min(1) int version, @BeanParam @Valid PageRequest page) {
        return GoodPracticesResponse.of(readGoodPractices.page(cycle, version, page.page("recordedAt")));
    }

    @POST
    @ResponseStatus(201)
    @PermissionsAllowed("record-good-practice")
    @SafeToRepeat
    public GoodPracticeResponse record(String cycle, @Min(1) int version, @NotNull @Valid GoodPracticeRequest request) {
        return GoodPracticeResponse.of(recordGoodPractice.record(
                cycle, version, request.unit(), request.practice(), request.reason(), request.occurrence()));
    }

    @POST
    @Path("/{practice}/withdraw")
    @PermissionsAllowed("withdraw-good-practice")
    @SafeToRepeat
    public GoodPracticeResponse withdraw(
            String cycle, @Min(1) int version, UUID practice, @NotNull @Valid WithdrawalRequest request) {
        return GoodPracticeResponse.of(
                recordGoodPractice.withdraw(cycle, version, practice, request.reason(), request.occurrence()));
    }
}
