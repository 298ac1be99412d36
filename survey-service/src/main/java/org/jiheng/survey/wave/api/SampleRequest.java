package org.jiheng.survey.wave.api;

import java.util.List;
import java.util.Optional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jiheng.survey.wave.GroupSample;
import org.jiheng.survey.wave.Sample;

/** @param headsRateOwnUnit whether heads of departments rate their own */
public record SampleRequest(
        Boolean headsRateOwnUnit, @NotNull @Size(max = 100) List<@NotNull @Valid GroupSampleRequest> groups) {
    private static final int MOST = 100_000_000;

    /**
     * @param frame how many there are to draw from
     * @param quota how many are invited
     * @param sheets how many of these are given a sheet
     * @param rule how they were drawn
     */
    public record GroupSampleRequest(
            @NotBlank @Size(max = 40) String group,
            @NotNull @Min(0) @Max(MOST) Integer frame,
            @NotNull @Min(0) @Max(MOST) Integer quota,
            @NotNull @Min(0) @Max(MOST) Integer sheets,
            @NotBlank @Size(max = 2000) String rule) {
        GroupSample sample() {
            return new GroupSample(group, frame, quota, sheets, rule);
        }
    }

    static Sample of(SampleRequest request) {
        return request == null ? Sample.NOT_GIVEN : request.sample();
    }

    private Sample sample() {
        return new Sample(
                Optional.ofNullable(headsRateOwnUnit),
                groups.stream().map(GroupSampleRequest::sample).toList());
    }
}
