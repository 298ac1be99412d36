package org.jiheng.inspection.finding;

/** Every move there is, from the one state it may be made in; any other is refused. */
public enum Move {
    RECORD(null, FindingState.RECORDED, "finding-already-recorded"),
    NOTIFY(FindingState.RECORDED, FindingState.NOTIFIED, "finding-not-to-be-notified"),
    DROP(FindingState.RECORDED, FindingState.DROPPED, "finding-not-to-be-dropped"),
    ACCEPT(FindingState.NOTIFIED, FindingState.CONFIRMED, "finding-not-to-be-accepted"),
    /** The appeal days went by without an appeal. */
    LAPSE(FindingState.NOTIFIED, FindingState.CONFIRMED, "finding-not-to-lapse"),
    APPEAL(FindingState.NOTIFIED, FindingState.APPEALED, "finding-not-to-be-appealed"),
    UPHOLD(FindingState.APPEALED, FindingState.UPHELD, "finding-not-to-be-decided"),
    REDUCE(FindingState.APPEALED, FindingState.REDUCED, "finding-not-to-be-decided"),
    WITHDRAW(FindingState.APPEALED, FindingState.WITHDRAWN, "finding-not-to-be-decided");

    private final FindingState from;
    private final FindingState to;
    private final String refusal;

    Move(FindingState from, FindingState to, String refusal) {
        this.from = from;
        this.to = to;
        this.refusal = refusal;
    }

    /** What is said with it is said in an appeal: by the unit, or by whoever decides. */
    public boolean isOfAnAppeal() {
        return this == APPEAL || isDecision();
    }

    boolean isDecision() {
        return from == FindingState.APPEALED;
    }

    /** The state after this move, made in {@code present}; null stands for a finding that does not exist yet. */
    FindingState from(FindingState present) {
        if (present != from) {
            throw new MoveRefused(refusal, present);
        }
        return to;
    }
}
