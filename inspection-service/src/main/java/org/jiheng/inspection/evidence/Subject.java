package org.jiheng.inspection.evidence;

import java.util.UUID;

/**
 * What a file is evidence of.
 *
 * @param kind what sort of thing that is, such as {@code FINDING}
 */
public record Subject(String cycle, String kind, UUID id) {}
