package org.jiheng.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who did something and when.
 *
 * @param recordedAt the server's clock; deadlines go by it
 * @param occurredOn the date given for it
 */
public record Occasion(Person person, Instant recordedAt, LocalDate occurredOn) {}
