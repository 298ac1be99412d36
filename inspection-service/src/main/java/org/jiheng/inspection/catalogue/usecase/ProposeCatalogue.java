package org.jiheng.inspection.catalogue.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.inspection.catalogue.CatalogueRefused;
import org.jiheng.inspection.catalogue.CatalogueUnknown;
import org.jiheng.inspection.catalogue.CatalogueVersion;
import org.jiheng.inspection.catalogue.Catalogues;
import org.jiheng.inspection.cycle.CycleUnknown;
import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.cycle.EvaluationCycles;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.rights.Rights;

/** The office proposes a catalogue as a whole, and somebody else of it approves: from then on it is in force. */
@ApplicationScoped
public class ProposeCatalogue {
    /** What the audit log says of a version. */
    record Standing(String state, int version, int items) {}

    private final EvaluationCycles cycles;
    private final Catalogues catalogues;
    private final Caller caller;
    private final Clock clock;
    private final Audit audit;
    private final Rights rights;

    ProposeCatalogue(
            EvaluationCycles cycles, Catalogues catalogues, Caller caller, Clock clock, Audit audit, Rights rights) {
        this.cycles = cycles;
        this.catalogues = catalogues;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
        this.rights = rights;
    }

    /** What is wrong with items, without proposing them; their paths begin with {@code /items/0}. */
    @Transactional
    public List<Fault> faults(String code, List<SaidItem> items) {
        EvaluationCycle cycle = cycles.find(code).orElseThrow(() -> new CycleUnknown(code));
        rights.require(InspectionAct.PROPOSE_CATALOGUE, cycle.row());
        return new CatalogueCheck(cycle.areas(), items).faults();
    }

    @Transactional
    public CatalogueVersion propose(String code, List<SaidItem> said) {
        EvaluationCycle cycle = held(code, InspectionAct.PROPOSE_CATALOGUE);
        CatalogueCheck check = new CatalogueCheck(cycle.areas(), said);
        if (!check.faults().isEmpty()) {
            throw new CatalogueRefused(check.faults());
        }
        CatalogueVersion version = new CatalogueVersion(code, catalogues.newest(code) + 1, now(), Optional.empty());
        catalogues.add(version, check.items());
        audit.changed(subject(version), null, standing(version));
        return version;
    }

    @Transactional
    public CatalogueVersion approve(String code, int number) {
        held(code, InspectionAct.APPROVE_CATALOGUE);
        CatalogueVersion before = catalogues.find(code, number).orElseThrow(CatalogueUnknown::new);
        CatalogueVersion approved = before.approve(now(), catalogues.newest(code));
        catalogues.keep(approved);
        audit.changed(subject(approved), standing(before), standing(approved));
        return approved;
    }

    private EvaluationCycle held(String code, InspectionAct act) {
        EvaluationCycle cycle = cycles.hold(code);
        rights.require(act, cycle.row());
        cycle.mustBeRunning();
        catalogues.lock(code);
        return cycle;
    }

    private CatalogueVersion.Act now() {
        return new CatalogueVersion.Act(caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Standing standing(CatalogueVersion version) {
        int items = catalogues.items(version.cycle(), version.number()).size();
        return new Standing(version.state(), version.number(), items);
    }

    private static String subject(CatalogueVersion version) {
        return version.cycle() + "/deduction-catalogue/" + version.number();
    }
}
