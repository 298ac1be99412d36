package org.jiheng.inspection.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.inspection.finding.Occasion;

/**
 * What a unit does about a finding or weak point (§四(六)). It is what its acts made of it: each move returns the rectification with one
 * act more, or refuses. Mending gives no points back.
 */
public final class Rectification {
    private final UUID id;
    private final Ground ground;
    private final Assignment demanded;
    private final List<Act> acts;
    private final RectificationState state;

    private Rectification(UUID id, Ground ground, Assignment demanded, List<Act> acts, RectificationState state) {
        this.id = id;
        this.ground = ground;
        this.demanded = demanded;
        this.acts = List.copyOf(acts);
        this.state = state;
    }

    /** It is demanded of the unit. */
    public static Rectification open(UUID id, Ground ground, Assignment demanded, Occasion occasion) {
        DueBeforeOpening.unlessAfter(occasion.dates().occurredOn(), demanded.dueOn());
        return begun(id, ground, demanded, Act.of(Move.OPEN, occasion));
    }

    /** The rectification that these acts, in order, made. */
    public static Rectification of(UUID id, Ground ground, Assignment demanded, List<Act> acts) {
        Rectification made = begun(id, ground, demanded, acts.get(0));
        for (Act act : acts.subList(1, acts.size())) {
            made = made.after(act);
        }
        return made;
    }

    /** The unit begins, the first time or again; it may say better what it does, and who. */
    public Rectification start(Occasion occasion, Restatement said) {
        return moved(Act.of(Move.START, occasion).restating(said));
    }

    /**
     * The unit says what it has done.
     *
     * @param shown whether something was added since it began that shows it
     */
    public Rectification submit(Occasion occasion, String done, boolean shown) {
        Rectification submitted = moved(Act.of(Move.SUBMIT, occasion).saying(done));
        EvidenceMissing.unlessShown(shown);
        return submitted;
    }

    /** It is done. */
    public Rectification verify(Occasion occasion) {
        return judged(Act.of(Move.VERIFY, occasion));
    }

    /** It is not done; the unit begins again. */
    public Rectification reject(Occasion occasion, String reason) {
        return judged(Act.of(Move.REJECT, occasion).saying(reason));
    }

    public Rectification close(Occasion occasion) {
        return moved(Act.of(Move.CLOSE, occasion));
    }

    /** What is to be done, as the unit said it last. */
    public Assignment assignment() {
        Assignment said = demanded;
        for (Act act : acts) {
            said = said.restated(act.restatement());
        }
        return said;
    }

    /** As it was demanded when it was opened. */
    public Assignment demanded() {
        return demanded;
    }

    /** Its day has gone by, and the unit has not done its part. */
    public boolean isOverdue(LocalDate today) {
        return state.isWithTheUnit() && today.isAfter(demanded.dueOn());
    }

    public Act opening() {
        return acts.get(0);
    }

    public Act lastAct() {
        return acts.get(acts.size() - 1);
    }

    /** The last time that the unit began. */
    public Optional<Act> start() {
        return last(Move.START);
    }

    /** The last time that the unit submitted it. */
    public Optional<Act> submission() {
        return last(Move.SUBMIT);
    }

    public Optional<Act> verification() {
        return last(Move.VERIFY);
    }

    public UUID id() {
        return id;
    }

    public Ground ground() {
        return ground;
    }

    public String cycle() {
        return ground.cycle();
    }

    public String unit() {
        return ground.unit();
    }

    public RectificationState state() {
        return state;
    }

    public List<Act> acts() {
        return acts;
    }

    private static Rectification begun(UUID id, Ground ground, Assignment demanded, Act opening) {
        return new Rectification(
                id, ground, demanded, List.of(opening), opening.move().first());
    }

    /** State first: whoever comes too late is told so. */
    private Rectification judged(Act act) {
        Rectification judged = moved(act);
        if (acts.stream()
                .anyMatch(done -> done.move() == Move.SUBMIT && done.actor().equals(act.actor()))) {
            throw new SubmitterCannotJudge();
        }
        return judged;
    }

    private Rectification moved(Act act) {
        Rectification moved = after(act);
        act.dates().refuseBefore(lastAct().dates().occurredOn());
        return moved;
    }

    private Rectification after(Act act) {
        List<Act> more = new ArrayList<>(acts);
        more.add(act);
        return new Rectification(id, ground, demanded, more, act.move().from(state));
    }

    private Optional<Act> last(Move move) {
        return acts.stream().filter(act -> act.move() == move).reduce((earlier, later) -> later);
    }
}
