package org.jiheng.indicators.seal.application;

import org.jiheng.indicators.seal.SealedSubmission;

/** @param lateDays days after the end of the phase by which it is due; 0 for what was done in time */
public record DatedSubmission(SealedSubmission submission, long lateDays) {}
