package org.jiheng.scoring.decision;

import java.util.UUID;

/** 裁定: the office proposes it, a second approves or rejects it, and it is void once the figures that it rests on change. */
public final class Decision {
    private final UUID id;
    private final Matter matter;
    private final Basis basis;
    private final DecisionState state;
    private final long version;
    private final String proposer;

    private Decision(UUID id, Matter matter, Basis basis, DecisionState state, long version, String proposer) {
        this.id = id;
        this.matter = matter;
        this.basis = basis;
        this.state = state;
        this.version = version;
        this.proposer = proposer;
    }

    public static Decision proposed(UUID id, Matter matter, Basis basis, String proposer) {
        return new Decision(id, matter, basis, DecisionState.PROPOSED, 1, proposer);
    }

    public static Decision restored(
            UUID id, Matter matter, Basis basis, DecisionState state, long version, String proposer) {
        return new Decision(id, matter, basis, state, version, proposer);
    }

    public Decision approved(String person) {
        return decided(DecisionState.DECIDED, person);
    }

    public Decision rejected(String person) {
        return decided(DecisionState.REJECTED, person);
    }

    public Decision voided() {
        return moved(DecisionState.VOID);
    }

    private Decision decided(DecisionState decision, String person) {
        if (state != DecisionState.PROPOSED) {
            throw new DecisionCannotBeDecided(id, state);
        }
        if (proposer.equals(person)) {
            throw new DecisionNeedsASecond(id);
        }
        return moved(decision);
    }

    private Decision moved(DecisionState to) {
        return new Decision(id, matter, basis, to, version + 1, proposer);
    }

    public UUID id() {
        return id;
    }

    public Matter matter() {
        return matter;
    }

    /** The figures as they were when it was proposed. */
    public Basis basis() {
        return basis;
    }

    public DecisionState state() {
        return state;
    }

    /** Grows by one with each move. */
    public long version() {
        return version;
    }

    /** Issuer and subject. */
    public String proposer() {
        return proposer;
    }
}
