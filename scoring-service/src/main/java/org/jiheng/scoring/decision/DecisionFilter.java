package org.jiheng.scoring.decision;

import java.util.Optional;

/** Which decisions are asked for. */
public record DecisionFilter(Optional<String> tier, Optional<DecisionState> state) {}
