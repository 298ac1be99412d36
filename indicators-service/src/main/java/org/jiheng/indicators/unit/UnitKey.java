package org.jiheng.indicators.unit;

import java.io.Serializable;

/** A unit's code is unique within its cycle. */
record UnitKey(String cycle, String unit) implements Serializable {}
