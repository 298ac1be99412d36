package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A row of progress.csv, and the unit whose indicator it names. */
public record ProgressReport(String unit, String indicator, LocalDate date, BigDecimal actual) {}
