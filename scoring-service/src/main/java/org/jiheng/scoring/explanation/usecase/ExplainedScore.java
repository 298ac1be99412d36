package org.jiheng.scoring.explanation.usecase;

import org.jiheng.scoring.explanation.Explanation;

/** An explanation, and what things were called then. */
public record ExplainedScore(String cycle, Explanation explanation, String name, SchemeWords words) {}
