package org.jiheng.inspection.finding;

import java.util.UUID;

/**
 * That a unit was told before of something found in the same area.
 *
 * @param number 2 for the second finding of the area, and so on
 * @param earlier the one before
 */
public record Repeat(long number, UUID earlier) {}
