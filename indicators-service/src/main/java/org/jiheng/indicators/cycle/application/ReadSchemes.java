package org.jiheng.indicators.cycle.application;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.Cycles;
import org.jiheng.indicators.cycle.SchemeVersion;
import org.jiheng.indicators.cycle.UnknownSchemeVersion;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.cycle.scheme.ParameterChange;
import org.jiheng.indicators.rights.IndicatorsAct;

/** Versions of schemes to look at and to compare. */
@ApplicationScoped
public class ReadSchemes {
    /** @param document as the office gave it */
    public record NumberedScheme(int version, JsonNode document) {}

    private final OpenCycles openCycles;
    private final Cycles cycles;
    private final SchemeDocuments documents;

    ReadSchemes(OpenCycles openCycles, Cycles cycles, SchemeDocuments documents) {
        this.openCycles = openCycles;
        this.cycles = cycles;
        this.documents = documents;
    }

    @Transactional
    public NumberedScheme present(String id) {
        int version = readable(id).schemeVersion();
        return new NumberedScheme(version, documents.parse(document(id, version)));
    }

    @Transactional
    public NumberedScheme one(String id, int version) {
        readable(id);
        return new NumberedScheme(version, documents.parse(document(id, version)));
    }

    @Transactional
    public List<SchemeVersion> versions(String id) {
        readable(id);
        return cycles.schemeVersions(id);
    }

    /**
     * From one scheme to the cycle's own.
     *
     * @param fromCycle whose scheme the earlier one is; the same cycle's if it is not given
     * @param from which version of it; not given: the other cycle's present one, else the cycle's first
     * @param to which version of this cycle's; the present one if it is not given
     */
    @Transactional
    public List<ParameterChange> difference(
            String id, Optional<String> fromCycle, Optional<Integer> from, Optional<Integer> to) {
        Cycle own = readable(id);
        Cycle other = fromCycle.map(this::readable).orElse(own);
        int earlier = from.orElse(other.id().equals(id) ? 1 : other.schemeVersion());
        return documents.difference(document(other.id(), earlier), document(id, to.orElse(own.schemeVersion())));
    }

    private Cycle readable(String id) {
        return openCycles.readable(id, IndicatorsAct.READ_CYCLES);
    }

    private String document(String id, int version) {
        return cycles.schemeDocument(id, version).orElseThrow(() -> new UnknownSchemeVersion(id, version));
    }
}
