package org.jiheng.indicators.amendment;

import java.util.UUID;

/**
 * A change of the scheme of a running cycle 方案修订: the office proposes it, a second approves or rejects it. What counts
 * has been promised to every unit, so nobody changes it alone.
 */
public final class Amendment {
    private final UUID id;
    private final int baseVersion;
    private final AmendmentState state;
    private final String proposer;

    private Amendment(UUID id, int baseVersion, AmendmentState state, String proposer) {
        this.id = id;
        this.baseVersion = baseVersion;
        this.state = state;
        this.proposer = proposer;
    }

    /** @param baseVersion the version of the scheme that it changes */
    public static Amendment proposed(UUID id, int baseVersion, String proposer) {
        return new Amendment(id, baseVersion, AmendmentState.PROPOSED, proposer);
    }

    public static Amendment restored(UUID id, int baseVersion, AmendmentState state, String proposer) {
        return new Amendment(id, baseVersion, state, proposer);
    }

    public Amendment approved(String person) {
        return decided(AmendmentState.APPROVED, person);
    }

    public Amendment rejected(String person) {
        return decided(AmendmentState.REJECTED, person);
    }

    private Amendment decided(AmendmentState decision, String person) {
        if (state != AmendmentState.PROPOSED) {
            throw new AmendmentCannotBeDecided(id, state);
        }
        if (proposer.equals(person)) {
            throw new AmenderCannotDecide(id);
        }
        return new Amendment(id, baseVersion, decision, proposer);
    }

    public UUID id() {
        return id;
    }

    public int baseVersion() {
        return baseVersion;
    }

    public AmendmentState state() {
        return state;
    }

    /** Issuer and subject. */
    public String proposer() {
        return proposer;
    }
}
