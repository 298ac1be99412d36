package org.jiheng.indicators.cycle.scheme;

import java.time.LocalDate;

/** A phase of the year (§六), first and last day included. */
public record Phase(String code, LocalDate from, LocalDate to) {}
