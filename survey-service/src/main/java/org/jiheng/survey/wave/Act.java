package org.jiheng.survey.wave;

import org.jiheng.kit.calendar.Dated;

/**
 * Who did something, and when.
 *
 * @param actor issuer#subject
 */
public record Act(Dated dates, String actor) {}
