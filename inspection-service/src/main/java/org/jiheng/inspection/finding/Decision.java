package org.jiheng.inspection.finding;

/** What becomes of a finding that was appealed against. */
public enum Decision {
    UPHELD(Move.UPHOLD),
    REDUCED(Move.REDUCE),
    WITHDRAWN(Move.WITHDRAW);

    private final Move move;

    Decision(Move move) {
        this.move = move;
    }

    Move move() {
        return move;
    }
}
