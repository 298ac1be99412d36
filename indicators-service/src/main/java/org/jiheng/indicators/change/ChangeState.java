package org.jiheng.indicators.change;

/** Where a change request stands. */
public enum ChangeState {
    ASKED,
    APPROVED,
    DECLINED
}
