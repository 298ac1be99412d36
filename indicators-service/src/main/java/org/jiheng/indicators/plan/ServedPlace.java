package org.jiheng.indicators.plan;

/** Where an indicator that is to be served was found, the best place first. */
public enum ServedPlace {
    APPROVED,
    NOT_APPROVED,
    OF_ANOTHER_UNIT,
    OF_ANOTHER_YEAR,
    OF_OWN_CYCLE
}
