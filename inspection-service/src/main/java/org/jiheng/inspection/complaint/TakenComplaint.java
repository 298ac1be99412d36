package org.jiheng.inspection.complaint;

import java.util.UUID;

/**
 * A complaint as it was taken in.
 *
 * @param version from 1; each content that was another than the one before is one more
 */
public record TakenComplaint(UUID id, int version, Complaint complaint) {}
