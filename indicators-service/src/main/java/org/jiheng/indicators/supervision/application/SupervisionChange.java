package org.jiheng.indicators.supervision.application;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.indicators.supervision.SupervisionEntry;

/** An entry as the audit log keeps it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupervisionChange(
        UUID entry, String matter, String verdict, String change, boolean leadsToFinding, UUID reverses) {
    static SupervisionChange of(SupervisionEntry entry) {
        return new SupervisionChange(
                entry.id(),
                entry.supervised().matter(),
                entry.supervised().verdict().name(),
                entry.supervised().change().toString(),
                entry.supervised().leadsToFinding(),
                entry.reverses().orElse(null));
    }

    static String subject(String cycle, SupervisionEntry entry) {
        return cycle + "/" + entry.indicator().unit() + "/" + entry.id();
    }
}
