package org.jiheng.survey.standing;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A unit's score in every wave that is closed and counted: the data of {@code jiheng.review-standings.v1}. */
public record ReviewStanding(String cycle, String unit, List<CountedWave> waves) {
    public static final String TOPIC = "jiheng.review-standings.v1";

    /**
     * @param score 6 decimals; null: counted, and nobody answered
     * @param occurredOn of the close that it was counted after
     * @param groupLines what is released by group; absent until it is
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CountedWave(
            String wave,
            String score,
            LocalDate occurredOn,
            @JsonInclude(JsonInclude.Include.NON_NULL) List<GroupLine> groupLines) {}

    /**
     * @param groups one, or all that are hidden
     * @param weight of them together
     * @param score 6 decimals; null: nothing that weighs was answered
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record GroupLine(List<String> groups, boolean hidden, String weight, String score) {}
}
