package org.jiheng.survey.cycle.messaging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.cycle.CycleUnknown;
import org.jiheng.survey.cycle.ReviewWords;

/** The cycles and units whose standings have arrived. */
@ApplicationScoped
public class TakenCycles {
    public static final String CYCLES = "jiheng.cycles.v1";
    public static final String UNITS = "jiheng.units.v1";

    private static final int REMEMBERED = 64;

    private final TakenStandings standings;
    /** As last held: a scheme takes longer to read than what is done under it. */
    private final Cache<String, Cycle> held =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    TakenCycles(TakenStandings standings) {
        this.standings = standings;
    }

    /** @throws CycleUnknown if it has not arrived */
    public Cycle get(String cycle) {
        return find(cycle).orElseThrow(() -> new CycleUnknown(cycle));
    }

    public Optional<Cycle> find(String cycle) {
        return standings.find(key(cycle)).map(CycleReader::read);
    }

    /** The same; nobody takes a newer standing of it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Cycle hold(String cycle) {
        long revision = standings.holdRevision(key(cycle)).orElseThrow(() -> new CycleUnknown(cycle));
        return held.asMap()
                .compute(cycle, (code, last) -> last != null && last.revision() == revision ? last : get(code));
    }

    /** How what its review asks is called. */
    public ReviewWords words(String cycle) {
        return standings.find(key(cycle)).map(CycleReader::words).orElseThrow(() -> new CycleUnknown(cycle));
    }

    /** How the cycle's units are called, by code. */
    public List<ReviewWords.UnitWords> unitWords(String cycle) {
        return standings.all(UNITS, cycle).stream()
                .map(Standing::data)
                .map(unit -> new ReviewWords.UnitWords(
                        unit.path("unit").asText(),
                        unit.path("name").asText(),
                        unit.path("tier").asText()))
                .sorted(Comparator.comparing(ReviewWords.UnitWords::code))
                .toList();
    }

    /** Codes of the cycle's units, sorted. */
    public List<String> units(String cycle) {
        return standings.all(UNITS, cycle).stream()
                .map(s -> s.data().path("unit").asText())
                .sorted()
                .toList();
    }

    private static SubjectKey key(String cycle) {
        return new SubjectKey(CYCLES, cycle);
    }
}
