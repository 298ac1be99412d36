package org.jiheng.scoring.result;

import java.util.Optional;

/**
 * 结果版本: a cycle's result as it was frozen, on its way to being published. A second approves it, and only while what it was
 * frozen from is still what there is.
 */
public final class ResultVersion {
    /**
     * What was frozen.
     *
     * @param digest SHA-256 of the frozen document, lower-case hexadecimal
     * @param ground digest of all that it was frozen from, as {@link #approved} compares it
     * @param cycleRevision of the cycle's standing whose scheme decided
     */
    public record Frozen(String digest, String ground, long cycleRevision) {}

    private final String cycle;
    private final int number;
    private final Optional<Integer> corrects;
    private final Frozen frozen;
    private final String freezer;
    private final ResultState state;
    private final long moves;

    private ResultVersion(
            String cycle,
            int number,
            Optional<Integer> corrects,
            Frozen frozen,
            String freezer,
            ResultState state,
            long moves) {
        this.cycle = cycle;
        this.number = number;
        this.corrects = corrects;
        this.frozen = frozen;
        this.freezer = freezer;
        this.state = state;
        this.moves = moves;
    }

    public static ResultVersion frozen(
            String cycle, int number, Optional<Integer> corrects, Frozen frozen, String freezer) {
        return new ResultVersion(cycle, number, corrects, frozen, freezer, ResultState.FROZEN, 1);
    }

    public static ResultVersion restored(
            String cycle,
            int number,
            Optional<Integer> corrects,
            Frozen frozen,
            String freezer,
            ResultState state,
            long moves) {
        return new ResultVersion(cycle, number, corrects, frozen, freezer, state, moves);
    }

    /** @param ground what it would be frozen from now */
    public ResultVersion approved(String person, String ground) {
        require(ResultState.FROZEN);
        if (freezer.equals(person)) {
            throw new ResultNeedsASecond(number);
        }
        requireUnchanged(ground);
        return moved(ResultState.APPROVED);
    }

    /** @param ground what it would be frozen from now */
    public ResultVersion published(String ground) {
        require(ResultState.APPROVED);
        requireUnchanged(ground);
        return moved(ResultState.PUBLISHED);
    }

    /** What two have agreed on is taken back only when it cannot be published any more. */
    public ResultVersion released(String ground) {
        if (state != ResultState.FROZEN) {
            require(ResultState.APPROVED);
            if (holds(ground)) {
                throw new ResultStillHolds(number);
            }
        }
        return moved(ResultState.PROVISIONAL);
    }

    private boolean holds(String ground) {
        return frozen.ground().equals(ground);
    }

    private void require(ResultState needed) {
        if (state != needed) {
            throw new ResultCannotBeMoved(number, state);
        }
    }

    private void requireUnchanged(String ground) {
        if (!holds(ground)) {
            throw new ResultOutdated(number);
        }
    }

    private ResultVersion moved(ResultState to) {
        return new ResultVersion(cycle, number, corrects, frozen, freezer, to, moves + 1);
    }

    public String cycle() {
        return cycle;
    }

    /** From 1; each freeze of a cycle has its own. */
    public int number() {
        return number;
    }

    /** The published version that this one is to replace. */
    public Optional<Integer> corrects() {
        return corrects;
    }

    public Frozen frozen() {
        return frozen;
    }

    public ResultState state() {
        return state;
    }

    /** Grows by one with each move. */
    public long moves() {
        return moves;
    }

    /** Whether it is on its way: neither published nor released. */
    public boolean underWay() {
        return state == ResultState.FROZEN || state == ResultState.APPROVED;
    }
}
