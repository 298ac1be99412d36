package org.jiheng.scoring.explanation.messaging;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.explanation.Source;
import org.jiheng.scoring.explanation.usecase.ToldMoment;
import org.jiheng.scoring.explanation.usecase.ToldMoments;
import org.jiheng.scoring.history.Revisions;
import org.jiheng.scoring.standing.KeptStanding;
import org.jiheng.scoring.standing.StandingHistory;

/** What standings say of a unit: those that are held, and those that were kept. */
@ApplicationScoped
class UnitStandings implements ToldMoments {
    private final TakenStandings taken;
    private final StandingHistory history;

    UnitStandings(TakenStandings taken, StandingHistory history) {
        this.taken = taken;
        this.history = history;
    }

    @Override
    public Optional<ToldMoment> now(String cycle, String unit) {
        List<KeptStanding> held = taken.find(subjects(cycle, unit)).stream()
                .map(UnitStandings::kept)
                .toList();
        return MomentReader.read(unit, bySource(cycle, unit, held), revisions(cycle, unit, held));
    }

    @Override
    public Optional<ToldMoment> under(String cycle, String unit, Revisions revisions) {
        Map<SubjectKey, Long> wanted = new HashMap<>();
        Map<Source, Long> named = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            Long revision = revisions.byTopic().get(SourceTopics.of(source));
            if (revision != null) {
                wanted.put(SourceTopics.subject(source, cycle, unit), revision);
                named.put(source, revision);
            }
        }
        Map<Source, KeptStanding> kept = bySource(cycle, unit, history.of(wanted));
        return kept.keySet().equals(named.keySet()) ? MomentReader.read(unit, kept, named) : Optional.empty();
    }

    @Override
    public Optional<ToldMoment> at(String cycle, String unit, Instant moment) {
        List<KeptStanding> kept = history.at(subjects(cycle, unit), moment);
        return MomentReader.read(unit, bySource(cycle, unit, kept), revisions(cycle, unit, kept));
    }

    private static List<SubjectKey> subjects(String cycle, String unit) {
        return Arrays.stream(Source.values())
                .map(source -> SourceTopics.subject(source, cycle, unit))
                .toList();
    }

    private static KeptStanding kept(Standing standing) {
        return new KeptStanding(standing.key(), standing.revision(), standing.data());
    }

    private static Map<Source, Long> revisions(String cycle, String unit, Collection<KeptStanding> standings) {
        Map<Source, Long> revisions = new EnumMap<>(Source.class);
        bySource(cycle, unit, standings).forEach((source, standing) -> revisions.put(source, standing.revision()));
        return revisions;
    }

    private static Map<Source, KeptStanding> bySource(String cycle, String unit, Collection<KeptStanding> standings) {
        Map<SubjectKey, KeptStanding> bySubject =
                standings.stream().collect(Collectors.toMap(KeptStanding::key, Function.identity()));
        Map<Source, KeptStanding> bySource = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            KeptStanding standing = bySubject.get(SourceTopics.subject(source, cycle, unit));
            if (standing != null) {
                bySource.put(source, standing);
            }
        }
        return bySource;
    }
}
