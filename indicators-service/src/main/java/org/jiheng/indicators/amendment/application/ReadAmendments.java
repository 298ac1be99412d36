package org.jiheng.indicators.amendment.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.amendment.Amendment;
import org.jiheng.indicators.amendment.Amendments;
import org.jiheng.indicators.amendment.UnknownAmendment;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.cycle.scheme.ParameterChange;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Amendments to look at: everybody in the cycle sees what is about to change. */
@ApplicationScoped
public class ReadAmendments {
    /** An amendment, why it was proposed, and what it changes. */
    public record Detailed(Amendment amendment, String reason, List<ParameterChange> changes) {}

    private static final Map<String, Comparator<Amendment>> ORDERS =
            Map.of("state", Comparator.comparing(Amendment::state));

    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final Amendments amendments;
    private final SchemeDocuments documents;

    ReadAmendments(OpenCycles openCycles, Cycles cycles, Amendments amendments, SchemeDocuments documents) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.amendments = amendments;
        this.documents = documents;
    }

    /** What the order leaves open: the newest first. */
    @Transactional
    public Paged<Amendment> all(String cycle, Page page) {
        openCycles.readable(cycle, IndicatorsAct.READ_CYCLES);
        return page.of(amendments.all(cycle), ORDERS);
    }

    @Transactional
    public Detailed one(String cycle, UUID id) {
        openCycles.readable(cycle, IndicatorsAct.READ_CYCLES);
        Amendment amendment = amendments.find(cycle, id).orElseThrow(() -> new UnknownAmendment(id));
        String base = cycles.schemeDocument(cycle, amendment.baseVersion()).orElseThrow();
        return new Detailed(
                amendment,
                amendments.reason(amendment),
                documents.difference(base, amendments.schemeDocument(amendment)));
    }
}
