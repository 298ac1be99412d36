package org.jiheng.inspection.deduction.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.inspection.deduction.usecase.ReadDeductions;
import org.jiheng.kit.paging.PageRequest;

/** What comes off each unit. */
@Path("/api/v1/cycles/{cycle}/units/{unit}/deductions")
public class UnitDeductionsResource {
    private final ReadDeductions deductions;

    UnitDeductionsResource(ReadDeductions deductions) {
        this.deductions = deductions;
    }

    @GET
    @PermissionsAllowed("read-deductions")
    public UnitDeductionsResponse ofUnit(String cycle, String unit, @BeanParam @Valid PageRequest page) {
        return UnitDeductionsResponse.of(cycle, unit, deductions.ofUnit(cycle, unit, page.page("number")));
    }
}
