package org.jiheng.indicators.cycle.application;

import java.time.LocalDate;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.act.application.ActingPerson;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.cycle.scheme.Scheme;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.version.Precondition;
import org.jiheng.kit.version.Version;

/** The office goes on drafting the scheme of a cycle that has not begun. */
@ApplicationScoped
public class ReviseScheme {
    private final OpenCycles cycles;
    private final SchemeDocuments documents;
    private final ChangedSchemes changed;
    private final ActingPerson person;

    ReviseScheme(OpenCycles cycles, SchemeDocuments documents, ChangedSchemes changed, ActingPerson person) {
        this.cycles = cycles;
        this.documents = documents;
        this.changed = changed;
        this.person = person;
    }

    /** @param seen the version that the office saw when it changed it */
    @Transactional
    public Cycle revise(String id, JsonNode given, Precondition seen) {
        JsonNode document = documents.withCycleName(given);
        Scheme next = documents.accept(document);
        Cycle cycle = cycles.alone(id, IndicatorsAct.REVISE_SCHEME).whileItsSchemeIsDrafted();
        seen.check(new Version(cycle.schemeVersion()));
        cycle.scheme().requireSameCycle(next);
        return changed.change(
                cycle,
                next,
                document.toString(),
                person.acting(Optional.<LocalDate>empty(), next.workCalendar()),
                null);
    }
}
