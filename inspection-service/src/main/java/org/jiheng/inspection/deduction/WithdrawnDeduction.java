package org.jiheng.inspection.deduction;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A finding that took points off its unit once and takes none off now.
 *
 * @param occurredOn of the act that took it back
 */
public record WithdrawnDeduction(UUID finding, LocalDate occurredOn) {}
