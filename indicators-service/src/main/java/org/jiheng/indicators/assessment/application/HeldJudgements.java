package org.jiheng.indicators.assessment.application;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.assessment.Judgement;
import org.jiheng.indicators.assessment.Judgements;
import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.plan.KnownIndicators;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.kit.rights.PathRow;

/** Judgements as one person at a time decides them. */
@ApplicationScoped
class HeldJudgements {
    /** @param found those of the judgements named that there are; @param known the indicators of their units */
    record Held(Cycle cycle, KnownIndicators known, List<Judgement> found) {}

    private final OpenCycles cycles;
    private final AssessedIndicators indicators;
    private final Judgements judgements;

    HeldJudgements(OpenCycles cycles, AssessedIndicators indicators, Judgements judgements) {
        this.cycles = cycles;
        this.indicators = indicators;
        this.judgements = judgements;
    }

    /** The running cycle and the judgements, once the caller has the act for the unit of every one. */
    Held hold(String cycleId, IndicatorsAct act, List<UUID> named) {
        Map<UUID, String> unitOf = unitOf(cycleId, named);
        Cycle cycle = cycles.running(cycleId, act, held -> rows(held, named, unitOf));
        KnownIndicators known = indicators.lock(cycle, Set.copyOf(unitOf.values()));
        // Only now, under the lock, is what was found also what stays
        return new Held(cycle, known, judgements.find(cycleId, named));
    }

    private Map<UUID, String> unitOf(String cycleId, List<UUID> named) {
        return judgements.find(cycleId, named).stream()
                .collect(Collectors.toMap(
                        Judgement::id, judgement -> judgement.indicator().unit()));
    }

    /** What is no judgement is about no unit; that it is none is said later. */
    private static List<PathRow> rows(Cycle cycle, List<UUID> named, Map<UUID, String> unitOf) {
        return IntStream.range(0, named.size())
                .mapToObj(i ->
                        new PathRow("/judgements/" + i, OpenCycles.rowOf(cycle, unitOf.getOrDefault(named.get(i), ""))))
                .toList();
    }
}
