package org.jiheng.scoring.architecture.violation;

import jakarta.enterprise.context.ApplicationScoped;

/** A rule that needs a container. */
@ApplicationScoped
public class FrameworkInTheRules {}
