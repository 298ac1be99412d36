package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.util.Optional;

/** A row of assessments.csv: what the unit gave itself, and what the assessor gave it. */
public record Assessment(
        String unit,
        String component,
        String indicator,
        boolean applicable,
        Optional<BigDecimal> selfPoints,
        Optional<BigDecimal> assessedPoints) {}
