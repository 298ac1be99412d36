package org.jiheng.inspection.rectification.usecase;

import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.inspection.cycle.EvaluationCycle;
import org.jiheng.inspection.evidence.EvidenceClosed;
import org.jiheng.inspection.evidence.EvidenceFiles;
import org.jiheng.inspection.evidence.Subject;
import org.jiheng.inspection.evidence.usecase.EvidenceSubjects;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.inspection.rectification.RectificationUnknown;
import org.jiheng.inspection.rectification.Rectifications;
import org.jiheng.inspection.rights.InspectionAct;
import org.jiheng.inspection.side.usecase.OneSidedRights;
import org.jiheng.kit.rights.Rights;

/** What a unit shows of what it does about a rectification, from its start to its submission; in whatever state the cycle is. */
@ApplicationScoped
public class RectificationEvidence implements EvidenceSubjects {
    private final Rectifications rectifications;
    private final EvidenceFiles files;
    private final Rights rights;
    private final OneSidedRights adding;

    RectificationEvidence(Rectifications rectifications, EvidenceFiles files, Rights rights, OneSidedRights adding) {
        this.rectifications = rectifications;
        this.files = files;
        this.rights = rights;
        this.adding = adding;
    }

    @Override
    public String kind() {
        return "RECTIFICATION";
    }

    @Override
    public String requireAdding(EvaluationCycle cycle, UUID id) {
        Rectification found = find(cycle, id);
        adding.require(InspectionAct.ADD_RECTIFICATION_EVIDENCE, cycle, found.unit());
        return cycle.cycle() + "/" + found.unit() + "/" + id;
    }

    @Override
    public void mustBeOpen(EvaluationCycle cycle, UUID id) {
        RectificationState state =
                rectifications.hold(cycle.cycle(), id).orElseThrow().state();
        if (state != RectificationState.IN_PROGRESS) {
            throw new EvidenceClosed(state);
        }
    }

    @Override
    public Reading requireReading(EvaluationCycle cycle, UUID id) {
        rights.require(
                InspectionAct.READ_RECTIFICATION, cycle.row(find(cycle, id).unit()));
        return new Reading(false, List.of());
    }

    /** Something was added since the unit began, the first time or again. */
    boolean shows(Rectification held) {
        return files.of(new Subject(held.cycle(), kind(), held.id())).stream()
                .anyMatch(file -> held.start()
                        .filter(start ->
                                !file.recordedAt().isBefore(start.dates().recordedAt()))
                        .isPresent());
    }

    private Rectification find(EvaluationCycle cycle, UUID id) {
        return rectifications.find(cycle.cycle(), id).orElseThrow(() -> new RectificationUnknown(id));
    }
}
