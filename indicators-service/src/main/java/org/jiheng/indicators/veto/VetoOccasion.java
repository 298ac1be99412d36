package org.jiheng.indicators.veto;

import java.time.LocalDate;

/** What gave rise to a veto. */
public record VetoOccasion(LocalDate occurredOn, String reason) {}
