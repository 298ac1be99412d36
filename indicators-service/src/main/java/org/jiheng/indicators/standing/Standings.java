package org.jiheng.indicators.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.Inventory;
import org.jiheng.kit.standing.SubjectKey;

/**
 * This service's standings. Lock first, then read and change, then publish: publishing reads what the locks protect. One
 * transaction locks once, so that no two wait for each other.
 */
@ApplicationScoped
public class Standings {
    private static final String CLOSINGS = "jiheng.closings.v1";
    private static final String CYCLES = "jiheng.cycles.v1";
    private static final String UNITS = "jiheng.units.v1";
    private static final String INDICATORS = "jiheng.indicator-standings.v1";

    /** What a closing counts. */
    private static final List<String> COUNTED = List.of(CYCLES, UNITS, INDICATORS);

    private final Outbox outbox;
    private final StandingFacts facts;

    Standings(Outbox outbox, StandingFacts facts) {
        this.outbox = outbox;
        this.facts = facts;
    }

    public void lockCycle(String cycle) {
        outbox.lock(new SubjectKey(CYCLES, cycle));
    }

    public void lockUnits(String cycle, Collection<String> units) {
        outbox.lock(keys(UNITS, cycle, units));
    }

    public void lockIndicators(String cycle, Collection<String> units) {
        outbox.lock(keys(INDICATORS, cycle, units));
    }

    /** The cycle and all that is computed under it. */
    public void lockWholeCycle(String cycle) {
        List<String> units = facts.unitCodes(cycle);
        List<SubjectKey> all = new ArrayList<>(keys(UNITS, cycle, units));
        all.addAll(keys(INDICATORS, cycle, units));
        all.add(new SubjectKey(CYCLES, cycle));
        outbox.lock(all);
    }

    /** @return the revision that everything computed under this state of the cycle carries */
    public long publishCycle(String cycle) {
        return outbox.publish(new SubjectKey(CYCLES, cycle), facts.cycle(cycle), Map.of("cycle", cycle));
    }

    public void publishUnits(String cycle, Collection<String> units) {
        Map<String, String> extensions = extensions(cycle);
        facts.units(cycle, units).forEach(unit -> outbox.publish(key(UNITS, cycle, unit.unit()), unit, extensions));
    }

    public void publishIndicators(String cycle, Collection<String> units) {
        Map<String, String> extensions = extensions(cycle);
        facts.indicators(cycle, units)
                .forEach(unit -> outbox.publish(key(INDICATORS, cycle, unit.unit()), unit, extensions));
    }

    /** All standings once more, under the cycle's present revision. */
    public void publishUnderPresentRevision(String cycle) {
        List<String> units = facts.unitCodes(cycle);
        publishUnits(cycle, units);
        publishIndicators(cycle, units);
    }

    /** All that is published of the cycle but its closing. To be called when nobody else does anything in the cycle. */
    public Inventory inventory(String cycle) {
        return outbox.inventory(COUNTED, cycle);
    }

    /** Under the cycle's present revision, after all that it counts; when nobody else does anything in the cycle. */
    public void publishClosing(ClosingStanding closing) {
        SubjectKey key = key(CLOSINGS, closing.cycle(), closing.source());
        outbox.lock(key);
        outbox.publish(key, closing, extensions(closing.cycle()));
    }

    private Map<String, String> extensions(String cycle) {
        return Map.of("cycle", cycle, "cyclerevision", Long.toString(facts.cycleRevision(cycle)));
    }

    private static List<SubjectKey> keys(String topic, String cycle, Collection<String> units) {
        return units.stream().map(unit -> key(topic, cycle, unit)).toList();
    }

    private static SubjectKey key(String topic, String cycle, String of) {
        return new SubjectKey(topic, cycle + "/" + of);
    }
}
