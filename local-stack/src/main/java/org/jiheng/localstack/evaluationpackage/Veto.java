package org.jiheng.localstack.evaluationpackage;

import java.time.LocalDate;

/**
 * A row of vetoes.csv.
 *
 * @param scope INDICATOR, COMPONENT, ASSESSMENT or GRADE; empty: the scheme's default
 * @param component empty where none is named
 * @param indicator empty where none is named
 */
public record Veto(
        String unit,
        String area,
        String scope,
        String component,
        String indicator,
        Status status,
        LocalDate date,
        String reason) {

    public enum Status {
        PROPOSED,
        CONFIRMED,
        REJECTED,
        REVOKED
    }
}
