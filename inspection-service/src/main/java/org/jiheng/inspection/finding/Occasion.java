package org.jiheng.inspection.finding;

import org.jiheng.kit.calendar.Dated;

/**
 * Who did something and when.
 *
 * @param person issuer and subject
 */
public record Occasion(String person, Dated dates) {}
