package org.jiheng.inspection.complaint;

import java.time.Instant;

/** What was said of a complaint at some time. */
public record ComplaintVersion(int version, Complaint complaint, Instant recordedAt) {}
