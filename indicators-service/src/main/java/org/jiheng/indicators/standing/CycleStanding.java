package org.jiheng.indicators.standing;

import com.fasterxml.jackson.databind.JsonNode;

/** What {@code jiheng.cycles.v1} says of a cycle; the scheme is the office's own document. */
public record CycleStanding(String cycle, String jurisdiction, int year, String state, JsonNode scheme) {}
