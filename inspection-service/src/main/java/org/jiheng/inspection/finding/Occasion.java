package org.jiheng.inspection.finding;

import org.jiheng.kit.calendar.Dated;

/** Who did something and when. */
public record Occasion(Person person, Dated dates) {}
