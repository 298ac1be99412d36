package org.jiheng.inspection.rectification;

/** Which of the three methods of evaluation shows a weak point. */
public enum Method {
    INDICATORS,
    REVIEW,
    INSPECTION
}
