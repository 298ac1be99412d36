package org.jiheng.kit.architecture.violation;

import jakarta.enterprise.inject.Vetoed;

/** A rule that needs a framework. */
@Vetoed
public class AnnotatedSum {}
