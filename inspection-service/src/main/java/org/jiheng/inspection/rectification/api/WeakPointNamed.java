package org.jiheng.inspection.rectification.api;

import java.util.UUID;

import org.jiheng.inspection.rectification.Method;
import org.jiheng.inspection.rectification.WeakPoint;

/**
 * A weak point as the results name it: by component and indicator, by dimension or wave, or by finding.
 *
 * @param weakPoint its id, the same in every version of the results
 */
record WeakPointNamed(
        UUID weakPoint,
        Method method,
        String component,
        String indicator,
        String dimension,
        String wave,
        String finding) {
    static WeakPointNamed of(WeakPoint weak) {
        return new WeakPointNamed(
                weak.id(),
                weak.method(),
                weak.component().orElse(null),
                weak.indicator().orElse(null),
                weak.dimension().orElse(null),
                weak.wave().orElse(null),
                weak.act().orElse(null));
    }
}
