package org.jiheng.indicators.veto.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.indicators.veto.Veto;

/** A veto as the audit log keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VetoChange(String state, String area, String reach, String component, String indicator) {
    static VetoChange of(Veto veto) {
        return new VetoChange(
                veto.state().name(),
                veto.struck().area(),
                veto.struck().reach().name(),
                veto.struck().component().orElse(null),
                veto.struck().indicator().orElse(null));
    }

    static String subject(String cycle, Veto veto) {
        return cycle + "/" + veto.struck().unit() + "/" + veto.id();
    }
}
