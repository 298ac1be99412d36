package org.jiheng.indicators.act;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who acts and when.
 *
 * @param person issuer and subject, joined by {@code #}
 * @param occurredOn the day the act is dated to
 * @param recordedAt the server's clock; deadlines go by this one
 */
public record Act(String person, LocalDate occurredOn, Instant recordedAt) {}
