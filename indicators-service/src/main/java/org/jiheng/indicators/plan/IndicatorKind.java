package org.jiheng.indicators.plan;

/** 基本目标 and 重点目标 (§四(一)1). */
public enum IndicatorKind {
    BASIC,
    KEY
}
