package org.jiheng.indicators.architecture.violation;

import jakarta.enterprise.inject.Vetoed;

/** A domain class that knows a framework. */
@Vetoed
public final class AnnotatedPlan {}
