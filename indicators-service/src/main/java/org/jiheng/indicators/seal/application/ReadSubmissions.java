package org.jiheng.indicators.seal.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.indicators.cycle.Cycle;
import org.jiheng.indicators.cycle.application.OpenCycles;
import org.jiheng.indicators.deadline.DeadlineHistory;
import org.jiheng.indicators.deadline.PhaseName;
import org.jiheng.indicators.deadline.application.Deadlines;
import org.jiheng.indicators.rights.IndicatorsAct;
import org.jiheng.indicators.seal.OfficeReceivesNothing;
import org.jiheng.indicators.seal.ReceivingOffice;
import org.jiheng.indicators.seal.SealedSubmission;
import org.jiheng.indicators.seal.Submissions;
import org.jiheng.indicators.seal.Submissions.Receipt;
import org.jiheng.indicators.seal.Submissions.SealedVersion;
import org.jiheng.indicators.seal.UnknownSubmission;
import org.jiheng.indicators.seal.document.SealedFigures;
import org.jiheng.indicators.seal.document.Sealing;
import org.jiheng.indicators.unit.Units;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.kit.rights.Rights;
import org.jiheng.kit.rights.Row;

/** Sealed submissions to look at, and to take away as files. */
@ApplicationScoped
public class ReadSubmissions {
    /** @param lateDays days after the phase's end; @param receipts of the version, the first one first */
    public record Dated(SealedVersion sealed, long lateDays, List<DatedReceipt> receipts) {}

    /** @param lateDays days after the phase's end */
    public record DatedReceipt(Receipt receipt, long lateDays) {}

    /** @param matches whether the figures of now are still those that were sealed */
    public record Listed(SealedSubmission submission, boolean matches) {}

    /** @param matches whether the figures of now are still those that were sealed */
    public record Whole(SealedSubmission submission, List<Dated> versions, boolean matches) {}

    private static final int UNITS_AT_ONCE = 25;

    private static final Map<String, Comparator<SealedSubmission>> ORDERS = Map.of(
            "unit",
            Comparator.comparing(SealedSubmission::unit),
            "state",
            Comparator.comparing(SealedSubmission::state).thenComparing(SealedSubmission::unit));

    private final OpenCycles cycles;
    private final Units units;
    private final Rights rights;
    private final Submissions submissions;
    private final PresentFigures figures;
    private final Sealing sealing;
    private final Deadlines deadlines;

    ReadSubmissions(
            OpenCycles cycles,
            Units units,
            Rights rights,
            Submissions submissions,
            PresentFigures figures,
            Sealing sealing,
            Deadlines deadlines) {
        this.cycles = cycles;
        this.units = units;
        this.rights = rights;
        this.submissions = submissions;
        this.figures = figures;
        this.sealing = sealing;
        this.deadlines = deadlines;
    }

    @Transactional
    public Paged<Listed> all(String id, Page page) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.LIST_SUBMISSIONS);
        Paged<SealedSubmission> seen = page.of(
                submissions.all(id).stream()
                        .filter(each -> maySee(OpenCycles.rowOf(cycle, each.unit())))
                        .toList(),
                ORDERS);
        Set<String> matching = matching(id, seen.rows());
        return seen.map(each -> new Listed(each, matching.contains(each.unit())));
    }

    private boolean maySee(Row row) {
        return rights.permits(IndicatorsAct.READ_SUBMISSIONS, row)
                || Arrays.stream(ReceivingOffice.values())
                        .anyMatch(office -> rights.permits(
                                IndicatorsAct.READ_SUBMISSIONS_FOR_OFFICE, row.with(Claims.ASSESSOR, office.name())));
    }

    @Transactional
    public Whole one(String id, String unit) {
        return whole(readable(id, unit), unit);
    }

    /** @param office what the caller belongs to, as the claim {@code assessor} has it */
    @Transactional
    public Whole oneFor(String office, String id, String unit) {
        return whole(readableFor(office, id, unit), unit);
    }

    private Whole whole(Cycle cycle, String unit) {
        String id = cycle.id();
        SealedSubmission submission = submissions.find(id, unit).orElseThrow(() -> new UnknownSubmission(unit));
        DeadlineHistory deadline = deadlines.history(cycle, PhaseName.SEALED_SUBMISSION);
        List<Dated> versions = submissions.versions(id, unit).stream()
                .map(each -> dated(each, deadline))
                .toList();
        return new Whole(
                submission, versions, !matching(id, List.of(submission)).isEmpty());
    }

    private static Dated dated(SealedVersion sealed, DeadlineHistory deadline) {
        List<DatedReceipt> receipts = sealed.receipts().stream()
                .map(each -> new DatedReceipt(each, deadline.daysLate(each.act())))
                .toList();
        return new Dated(sealed, deadline.daysLate(sealed.act()), receipts);
    }

    /** Units whose figures are those that were sealed; some at a time, for a unit may have thousands. */
    private Set<String> matching(String cycle, List<SealedSubmission> sealed) {
        Set<String> matching = new HashSet<>();
        for (int from = 0; from < sealed.size(); from += UNITS_AT_ONCE) {
            List<SealedSubmission> some = sealed.subList(from, Math.min(sealed.size(), from + UNITS_AT_ONCE));
            Map<String, SealedFigures> present = figures.asTheyAre(
                    cycle, some.stream().map(SealedSubmission::unit).toList());
            some.stream()
                    .filter(each -> present.containsKey(each.unit())
                            && sealing.digest(present.get(each.unit())).equals(each.digest()))
                    .map(SealedSubmission::unit)
                    .forEach(matching::add);
        }
        return matching;
    }

    /** @param version empty: the newest */
    @Transactional
    public byte[] file(String id, String unit, Optional<Integer> version) {
        readable(id, unit);
        return stored(id, unit, version);
    }

    /** The same for an office that receives it. */
    @Transactional
    public byte[] fileFor(String office, String id, String unit, Optional<Integer> version) {
        readableFor(office, id, unit);
        return stored(id, unit, version);
    }

    private byte[] stored(String id, String unit, Optional<Integer> version) {
        return version.or(() -> submissions.find(id, unit).map(SealedSubmission::version))
                .flatMap(named -> submissions.file(id, unit, named))
                .orElseThrow(() -> new UnknownSubmission(unit));
    }

    private Cycle readable(String id, String unit) {
        Cycle cycle = cycles.readable(id, IndicatorsAct.READ_SUBMISSIONS, unit);
        units.require(id, unit);
        return cycle;
    }

    private Cycle readableFor(String office, String id, String unit) {
        Cycle cycle = cycles.inView(id);
        rights.require(
                IndicatorsAct.READ_SUBMISSIONS_FOR_OFFICE,
                OpenCycles.rowOf(cycle, unit).with(Claims.ASSESSOR, office));
        ReceivingOffice.named(office).orElseThrow(() -> new OfficeReceivesNothing(office));
        units.require(id, unit);
        return cycle;
    }
}
