package org.jiheng.survey.wave;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who did something, and when.
 *
 * @param recordedAt by the server's clock
 * @param occurredOn the date in the cycle's time zone
 * @param actor issuer#subject
 */
public record Act(Instant recordedAt, LocalDate occurredOn, String actor) {}
