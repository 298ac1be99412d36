package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A row of findings.csv. */
public record Finding(
        String number,
        String unit,
        LocalDate date,
        String visit,
        String area,
        BigDecimal points,
        Status status,
        Optional<BigDecimal> finalPoints,
        String description) {

    public enum Status {
        RECORDED,
        NOTIFIED,
        CONFIRMED,
        APPEALED,
        UPHELD,
        REDUCED,
        WITHDRAWN,
        DROPPED
    }
}
