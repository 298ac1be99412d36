package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A row of indicators.csv.
 *
 * @param texts the columns that take no part in a rule, by name
 */
public record Indicator(
        String unit,
        String component,
        String indicator,
        String kind,
        String source,
        BigDecimal maxPoints,
        Map<String, String> texts) {}
