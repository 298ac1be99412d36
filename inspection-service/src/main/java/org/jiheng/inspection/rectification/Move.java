package org.jiheng.inspection.rectification;

import java.util.Set;

/** Every move there is, from the states it may be made in; any other is refused. */
public enum Move {
    OPEN(Set.of(), RectificationState.ASSIGNED, "rectification-opened-before"),
    START(
            Set.of(RectificationState.ASSIGNED, RectificationState.REJECTED),
            RectificationState.IN_PROGRESS,
            "rectification-not-to-be-started"),
    SUBMIT(Set.of(RectificationState.IN_PROGRESS), RectificationState.SUBMITTED, "rectification-not-to-be-submitted"),
    VERIFY(Set.of(RectificationState.SUBMITTED), RectificationState.VERIFIED, "rectification-not-to-be-judged"),
    REJECT(Set.of(RectificationState.SUBMITTED), RectificationState.REJECTED, "rectification-not-to-be-judged"),
    CLOSE(Set.of(RectificationState.VERIFIED), RectificationState.CLOSED, "rectification-not-to-be-closed");

    private final Set<RectificationState> from;
    private final RectificationState to;
    private final String refusal;

    Move(Set<RectificationState> from, RectificationState to, String refusal) {
        this.from = from;
        this.to = to;
        this.refusal = refusal;
    }

    /** The state of something that begins. */
    RectificationState first() {
        return to;
    }

    /** The state after this move, made in {@code present}. */
    RectificationState from(RectificationState present) {
        if (!from.contains(present)) {
            throw new MoveRefused(refusal, present);
        }
        return to;
    }
}
