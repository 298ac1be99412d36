package org.jiheng.indicators.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/** What {@code jiheng.units.v1} says of a unit. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitStanding(String cycle, String unit, String name, String tier, JsonNode externalIds) {}
