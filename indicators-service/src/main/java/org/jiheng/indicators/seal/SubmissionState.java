package org.jiheng.indicators.seal;

/** Where a sealed submission stands; RECEIVED once both offices have it. */
public enum SubmissionState {
    SEALED,
    RECEIVED
}
