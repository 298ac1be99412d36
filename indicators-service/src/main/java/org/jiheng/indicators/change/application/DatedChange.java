package org.jiheng.indicators.change.application;

import org.jiheng.indicators.change.ChangeRequest;

/** @param lateDays days after the end of the phase by which plans are as they are to be; 0 for what was done in time */
public record DatedChange(ChangeRequest request, long lateDays) {}
