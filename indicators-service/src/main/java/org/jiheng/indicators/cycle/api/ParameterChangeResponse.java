package org.jiheng.indicators.cycle.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.indicators.cycle.scheme.ParameterChange;

/**
 * @param parameter such as /review/groups/RESIDENTS/weight
 * @param before missing: it was not there
 * @param after missing: it is no longer there
 * @param clause of the plan, where the scheme names one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParameterChangeResponse(String parameter, String before, String after, String clause) {
    public static ParameterChangeResponse of(ParameterChange change) {
        return new ParameterChangeResponse(
                change.parameter(),
                change.before().orElse(null),
                change.after().orElse(null),
                change.clause().orElse(null));
    }
}
