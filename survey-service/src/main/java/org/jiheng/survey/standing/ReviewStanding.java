package org.jiheng.survey.standing;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A unit's score in every wave that is closed and counted: the data of {@code jiheng.review-standings.v1}. */
public record ReviewStanding(String cycle, String unit, List<CountedWave> waves) {
    public static final String TOPIC = "jiheng.review-standings.v1";

    /** @param score 6 decimals; null: counted, and nobody answered */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CountedWave(String wave, String score) {}
}
