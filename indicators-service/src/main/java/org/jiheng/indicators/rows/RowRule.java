package org.jiheng.indicators.rows;

import java.util.List;
import java.util.function.Function;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/**
 * A rule that rows of a batch can break.
 *
 * @param slug names the rule in a fault
 * @param refusal what a batch is refused with if this is the only rule it breaks
 */
public record RowRule(String slug, Function<List<Fault>, Refusal> refusal) {
    Refusal refuse(List<Fault> faults) {
        return refusal.apply(faults);
    }
}
