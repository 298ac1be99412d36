package org.jiheng.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.inspection.deduction.EntryKind;
import org.jiheng.inspection.deduction.Posting;
import org.jiheng.inspection.points.Points;
import org.jiheng.kit.calendar.Dated;

/**
 * Something found on an inspection that costs the unit points (§五(三)). It is what its acts made of it: each move
 * returns the finding with one act more, or refuses.
 */
public final class Finding {
    private final UUID id;
    private final Particulars particulars;
    private final List<Act> acts;
    private final FindingState state;

    private Finding(UUID id, Particulars particulars, List<Act> acts, FindingState state) {
        this.id = id;
        this.particulars = particulars;
        this.acts = List.copyOf(acts);
        this.state = state;
    }

    /** Something is found. It takes nothing off before its notice. */
    public static Finding record(UUID id, Particulars particulars, Points points, Occasion occasion) {
        return new Finding(id, particulars, List.of(), null)
                .after(Act.of(Move.RECORD, occasion).with(points));
    }

    /** The finding that these acts, in order, made. */
    public static Finding of(UUID id, Particulars particulars, List<Act> acts) {
        Finding finding = new Finding(id, particulars, List.of(), null);
        for (Act act : acts) {
            finding = finding.after(act);
        }
        return finding;
    }

    /** The unit is told; from now on the points are off. */
    public Finding giveNotice(Occasion occasion) {
        return moved(Act.of(Move.NOTIFY, occasion));
    }

    /** It was no finding after all. */
    public Finding drop(Occasion occasion, String reason) {
        return moved(Act.of(Move.DROP, occasion).because(reason));
    }

    /** The unit accepts it. */
    public Finding accept(Occasion occasion) {
        return moved(Act.of(Move.ACCEPT, occasion));
    }

    /** Nobody appealed in time. */
    public Finding lapse(AppealTerm term, Instant now) {
        Dated today = Dated.asRecorded(now, term.calendar());
        Finding confirmed = after(Act.ofNobody(Move.LAPSE, today));
        LocalDate lastDay = term.lastDayBeforeLapse(noticeDates());
        if (!today.occurredOn().isAfter(lastDay)) {
            throw new AppealDaysNotOver(lastDay);
        }
        return confirmed;
    }

    /**
     * The unit appeals. The points stay off until the decision.
     *
     * @param evidence files that will come with it, or have come already
     * @throws AppealTooLate after the last of the appeal days; notice and appeal count by the day of their record, or
     *     by the day they were entered back to
     */
    public Finding appeal(Occasion occasion, String grounds, List<UUID> evidence, AppealTerm term) {
        Finding appealed = moved(Act.of(Move.APPEAL, occasion).because(grounds).expecting(evidence));
        if (term.isOver(noticeDates(), occasion.dates())) {
            throw new AppealTooLate(term.lastDay(noticeDates()));
        }
        return appealed;
    }

    /**
     * The appeal is decided by somebody who neither recorded the finding nor gave notice of it nor appealed.
     *
     * @param points what is left, with {@link Decision#REDUCED} only: less than before
     */
    public Finding decide(Occasion occasion, Decision decision, Optional<Points> points, String reason) {
        if (tookPart(occasion.person())) {
            throw new ReviewerTookPart();
        }
        Act act = Act.of(decision.move(), occasion).because(reason);
        Finding decided = moved(points.map(act::with).orElse(act));
        DecidedPointsRefused.unlessFitting(decision, points, points());
        return decided;
    }

    /** Files that the unit said will come with its appeal, without those that have arrived. */
    public List<UUID> outstanding(Collection<UUID> arrived) {
        return appeal().stream()
                .flatMap(act -> act.expectedEvidence().stream())
                .filter(file -> !arrived.contains(file))
                .toList();
    }

    /** Until when a decision waits for them: as many working days after the appeal as the unit had for it, so that nobody puts it off for ever. */
    public LocalDate lastDayOfWaiting(AppealTerm term) {
        return term.lastDay(act(Move.APPEAL).dates());
    }

    /**
     * To be asked of whoever decides.
     *
     * @throws AppealEvidenceOutstanding while a file that the unit has named may still come
     */
    public void mustNotWait(Occasion occasion, Collection<UUID> arrived, AppealTerm term) {
        List<UUID> outstanding = outstanding(arrived);
        if (!outstanding.isEmpty() && !term.isOver(act(Move.APPEAL).dates(), occasion.dates())) {
            throw new AppealEvidenceOutstanding(outstanding.size(), lastDayOfWaiting(term));
        }
    }

    /** The points it takes off now, if it takes any. */
    public Optional<Points> deducted() {
        return state.deducted(points(), decidedPoints().orElse(null));
    }

    /** Everything it has put into the ledger, in order: what it takes off, and that back where something else comes off since. */
    public List<Posting> postings() {
        List<Posting> postings = new ArrayList<>();
        Optional<Points> off = Optional.empty();
        for (int done = 1; done <= acts.size(); done++) {
            Optional<Points> then =
                    Finding.of(id, particulars, acts.subList(0, done)).deducted();
            if (!then.equals(off)) {
                Act act = acts.get(done - 1);
                off.ifPresent(points -> postings.add(posting(EntryKind.REVERSAL, points, act)));
                then.ifPresent(points -> postings.add(posting(EntryKind.DEDUCTION, points, act)));
            }
            off = then;
        }
        return postings;
    }

    private Posting posting(EntryKind kind, Points points, Act act) {
        return new Posting(
                id,
                unit(),
                kind,
                points,
                act.move().name(),
                act.dates().recordedAt(),
                act.dates().occurredOn());
    }

    public Points points() {
        return act(Move.RECORD).points().orElseThrow();
    }

    /** What a decision left of the points. */
    public Optional<Points> decidedPoints() {
        return find(Move.REDUCE).flatMap(Act::points);
    }

    /** The last thing that was done to it. */
    public Act lastAct() {
        return acts.get(acts.size() - 1);
    }

    /** When and by whom the unit was told. */
    public Optional<Act> notice() {
        return find(Move.NOTIFY);
    }

    /** What the unit says against it. */
    public Optional<Act> appeal() {
        return find(Move.APPEAL);
    }

    /** How the appeal was decided. */
    public Optional<Act> decision() {
        return acts.stream().filter(act -> act.move().isDecision()).findFirst();
    }

    /** Who recorded it and who gave notice of it, each once. */
    public List<String> inspectors() {
        return acts.stream()
                .filter(act -> act.move() == Move.RECORD || act.move() == Move.NOTIFY)
                .flatMap(act -> act.actor().stream())
                .distinct()
                .toList();
    }

    /** Before it was decided, if it is: whoever decides twice comes too late, and is told so. */
    private boolean tookPart(String person) {
        return acts.stream()
                .filter(act -> !act.move().isDecision())
                .anyMatch(act -> act.actor().filter(person::equals).isPresent());
    }

    public UUID id() {
        return id;
    }

    public Particulars particulars() {
        return particulars;
    }

    public String unit() {
        return particulars.unit();
    }

    public FindingState state() {
        return state;
    }

    public List<Act> acts() {
        return acts;
    }

    private Dated noticeDates() {
        return act(Move.NOTIFY).dates();
    }

    private Act act(Move move) {
        return find(move).orElseThrow();
    }

    private Optional<Act> find(Move move) {
        return acts.stream().filter(act -> act.move() == move).findFirst();
    }

    private Finding moved(Act act) {
        Finding moved = after(act);
        act.dates().refuseBefore(lastAct().dates().occurredOn());
        return moved;
    }

    private Finding after(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new Finding(id, particulars, more, act.move().from(state));
    }
}
