package org.jiheng.indicators.cycle.scheme;

import java.util.Optional;

/**
 * What a parameter says in one scheme and in another.
 *
 * @param parameter see {@link Parameters}
 * @param before empty: only the other scheme has it
 * @param after empty: only the first scheme has it
 * @param clause where the plan says it, by the later scheme
 */
public record ParameterChange(
        String parameter, Optional<String> before, Optional<String> after, Optional<String> clause) {}
