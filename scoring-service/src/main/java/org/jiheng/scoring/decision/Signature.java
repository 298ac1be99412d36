package org.jiheng.scoring.decision;

import org.jiheng.kit.calendar.Dated;

/**
 * Who acts and when.
 *
 * @param person issuer and subject, joined by {@code #}
 */
public record Signature(String person, Dated dates) {}
