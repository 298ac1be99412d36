package org.jiheng.scoring.explanation.usecase;

import org.jiheng.scoring.explanation.Moment;

/** What was known of a unit at a moment, and what things were called then. */
public record ToldMoment(Moment moment, String name, SchemeWords words) {}
