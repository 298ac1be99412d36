package org.jiheng.scoring.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.closing.Closing;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.score.Points;

/**
 * Whatever stands against freezing a cycle, all of it at once. Each names what it is about and, in its words, who can take it
 * away; of many subjects the first are named, and how many they are.
 */
final class Obstacles {
    private static final int NAMED = 8;
    private static final String CLOSING = "CLOSING";
    private static final String CLOSED = "CLOSED";

    private final CycleAtFreeze cycle;
    private final List<Fault> found = new ArrayList<>();

    private Obstacles(CycleAtFreeze cycle) {
        this.cycle = cycle;
    }

    static List<Fault> of(CycleAtFreeze cycle) {
        Obstacles obstacles = new Obstacles(cycle);
        obstacles.inTheCycle();
        Arrays.stream(Source.values()).forEach(obstacles::inTheClosing);
        obstacles.inTheStandings();
        obstacles.inTheScores();
        return List.copyOf(obstacles.found);
    }

    private void inTheCycle() {
        if (cycle.state().equals(CLOSING)) {
            found.add(new Fault("/cycle", "cycle-closing"));
        } else if (!cycle.state().equals(CLOSED)) {
            found.add(new Fault("/cycle", "cycle-not-closed", cycle.state()));
        }
    }

    private void inTheClosing(Source source) {
        String path = "/closings/" + source.code();
        Optional<Closing> held = Optional.ofNullable(cycle.closings().get(source));
        if (held.isEmpty()) {
            found.add(new Fault(path, "closing-missing", source.code()));
        } else if (held.get().cycleRevision() != cycle.revision()) {
            found.add(new Fault(path, "closing-of-another-revision", source.code()));
        }
        held.ifPresent(closing -> said(path, closing));
    }

    /** What an outdated closing says is told too: most of it will stand in the next one. */
    private void said(String path, Closing closing) {
        String source = closing.source().code();
        long ours = cycle.held().get(closing.source()).subjects();
        if (!cycle.held().get(closing.source()).equals(closing.published())) {
            found.add(new Fault(
                    path, "standings-differ", source, ours, closing.published().subjects()));
        }
        if (closing.stuck() > 0) {
            found.add(new Fault(path, "stuck-at-source", source, closing.stuck()));
        }
        if (closing.openCases() > 0) {
            found.add(new Fault(path, casesOpen(closing.source()), closing.openCases()));
        }
        verdicts(path, closing);
    }

    /** By the source, since each has others who decide. */
    private static String casesOpen(Source source) {
        return switch (source) {
            case INDICATORS -> "cases-open-in-indicators";
            case SURVEY -> "cases-open-in-survey";
            case INSPECTION -> "cases-open-in-inspection";
        };
    }

    /** A source that keeps seals or a ledger says what it found; to say nothing is not to have found them valid. */
    private void verdicts(String path, Closing closing) {
        if (closing.source() == Source.INDICATORS && !closing.sealsValid().orElse(false)) {
            found.add(new Fault(path, "seals-not-valid"));
        }
        if (closing.source() == Source.INSPECTION) {
            if (!closing.ledgerValid().orElse(false)) {
                found.add(new Fault(path, "ledger-not-valid"));
            }
            closing.ledgerHead()
                    .ifPresentOrElse(head -> heads(path, head, closing.ledgerEntries()), () -> noHead(path));
        }
    }

    private void noHead(String path) {
        if (pointsAreOff() || !cycle.heads().areNone()) {
            found.add(new Fault(path, "ledger-head-missing"));
        }
    }

    private void heads(String path, String hash, Optional<Long> entries) {
        cycle.heads()
                .astray(hash, entries)
                .ifPresent(head -> found.add(new Fault(
                        path,
                        "ledger-head-differs",
                        head.entries(),
                        head.hash(),
                        entries.map(String::valueOf).orElse("—"),
                        hash)));
    }

    private void inTheStandings() {
        add("/stuck", "subjects-stuck", cycle.stuck());
        add("/standings", "facts-of-unknown-units", cycle.ofUnknownUnits());
        add("/standings", "under-another-scheme", cycle.underAnotherScheme());
    }

    private void inTheScores() {
        List<String> astray = cycle.rankings().stream()
                .filter(ranking -> !cycle.schemeTiers().contains(ranking.tier()))
                .flatMap(ranking -> ranking.entries().stream())
                .map(RankedUnit::unit)
                .toList();
        add("/units", "units-without-tier", astray);
        add(
                "/units",
                "coverage-incomplete",
                places().filter(place -> !place.score().coverage().complete())
                        .map(RankedUnit::unit)
                        .toList());
        add("/tiers", "cut-off-undecided", undecidedTiers());
        if (cycle.proposed() > 0) {
            found.add(new Fault("/decisions", "decisions-unanswered", cycle.proposed()));
        }
    }

    /** Then the ledger has an entry, and so a last one. */
    private boolean pointsAreOff() {
        return places().anyMatch(place -> place.score().deduction().raw().compareTo(Points.NONE) > 0);
    }

    private List<String> undecidedTiers() {
        return cycle.rankings().stream()
                .filter(ranking -> ranking.entries().stream().anyMatch(Obstacles::isPending))
                .map(TierRanking::tier)
                .toList();
    }

    private static boolean isPending(RankedUnit place) {
        return place.grade().filter(Grade.PENDING_DECISION::equals).isPresent();
    }

    private Stream<RankedUnit> places() {
        return cycle.rankings().stream().flatMap(ranking -> ranking.entries().stream());
    }

    private void add(String path, String code, List<String> subjects) {
        if (!subjects.isEmpty()) {
            String named = String.join(", ", subjects.subList(0, Math.min(NAMED, subjects.size())));
            found.add(new Fault(path, code, named, subjects.size()));
        }
    }
}
