package org.jiheng.indicators.plan;

import java.util.Optional;

/** What is asked of a cycle's indicators; what is empty is not asked. */
public record IndicatorSearch(
        Optional<String> unit, Optional<String> component, Optional<String> state, Optional<String> department) {}
