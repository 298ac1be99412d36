package org.jiheng.indicators.seal.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.indicators.seal.Submissions;
import org.jiheng.indicators.seal.Submissions.SealedVersion;
import org.jiheng.indicators.seal.UnknownSubmission;
import org.jiheng.indicators.seal.document.Sealing;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;

/** Sealed submissions to look at, and to take away as files. */
@ApplicationScoped
public class ReadSubmissions {
    /** @param lateDays days after the phase's end */
    public record Dated(SealedVersion sealed, long lateDays) {}

    /** @param matches whether the figures of now are still those that were sealed */
    public record Whole(SealedSubmission submission, List<Dated> versions, boolean matches) {}

    private static final Map<String, Comparator<SealedSubmission>> ORDERS = Map.of(
            "unit",
            Comparator.comparing(SealedSubmission::unit),
            "state",
            Comparator.comparing(SealedSubmission::state).thenComparing(SealedSubmission::unit));

    private final OpenCycles cycles;
    private final Units units;
    private final Submissions submissions;
    private final PresentFigures figures;
    private final Sealing sealing;
    private final Deadlines deadlines;

    ReadSubmissions(
            OpenCycles cycles,
            Units units,
            Submissions submissions,
            PresentFigures figures,
            Sealing sealing,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.submissions = submissions;
        this.figures = figures;
        this.sealing = sealing;
        this.deadlines = deadlines;
    }

    @Transactional
    public Paged<SealedSubmission> all(String id, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_SUBMISSIONS);
        return page.of(
                cycles.readable(cycle, IndicatorsAct.READ_SUBMISSIONS, submissions.all(id), SealedSubmission::unit),
                ORDERS);
    }

    @Transactional
    public Whole one(String id, String unit) {
        Cycle cycle = readable(id, unit);
        SealedSubmission submission = submissions.find(id, unit).orElseThrow(() -> new UnknownSubmission(unit));
        List<Dated> versions = submissions.versions(id, unit).stream()
                .map(each -> new Dated(each, deadlines.daysLate(cycle, PhaseName.SEALED_SUBMISSION, each.act())))
                .toList();
        boolean matches = figures.asTheyAre(id, unit)
                .map(sealing::digest)
                .filter(submission.digest()::equals)
                .isPresent();
        return new Whole(submission, versions, matches);
    }

    /** @param version empty: the newest */
    @Transactional
    public byte[] file(String id, String unit, Optional<Integer> version) {
        readable(id, unit);
        return version.or(() -> submissions.find(id, unit).map(SealedSubmission::version))
                .flatMap(named -> submissions.file(id, unit, named))
                .orElseThrow(() -> new UnknownSubmission(unit));
    }

    private Cycle readable(String id, String unit) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.READ_SUBMISSIONS, unit);
        units.require(id, unit);
        return cycle;
    }
}
