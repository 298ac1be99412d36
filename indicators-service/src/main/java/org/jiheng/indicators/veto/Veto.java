package org.jiheng.indicators.veto;

import java.util.Optional;
import java.util.UUID;

/** 一票否决 (§七(三)): someone proposes it, a second confirms or rejects it, a second to the confirmer revokes it. */
public final class Veto {
    private final UUID id;
    private final Struck struck;
    private final VetoState state;
    private final String proposer;
    private final Optional<String> decider;

    private Veto(UUID id, Struck struck, VetoState state, String proposer, Optional<String> decider) {
        this.id = id;
        this.struck = struck;
        this.state = state;
        this.proposer = proposer;
        this.decider = decider;
    }

    public static Veto proposed(UUID id, Struck struck, String proposer) {
        return new Veto(id, struck, VetoState.PROPOSED, proposer, Optional.empty());
    }

    public static Veto restored(UUID id, Struck struck, VetoState state, String proposer, Optional<String> decider) {
        return new Veto(id, struck, state, proposer, decider);
    }

    public Veto confirmed(String person) {
        return decided(VetoState.CONFIRMED, person);
    }

    public Veto rejected(String person) {
        return decided(VetoState.REJECTED, person);
    }

    public Veto revoked(String person) {
        if (state != VetoState.CONFIRMED) {
            throw new VetoCannotBeRevoked(id, state);
        }
        if (decider.filter(person::equals).isPresent()) {
            throw new ConfirmerCannotRevoke(id);
        }
        return new Veto(id, struck, VetoState.REVOKED, proposer, decider);
    }

    private Veto decided(VetoState decision, String person) {
        if (state != VetoState.PROPOSED) {
            throw new VetoCannotBeDecided(id, state);
        }
        if (proposer.equals(person)) {
            throw new ProposerCannotDecide(id);
        }
        return new Veto(id, struck, decision, proposer, Optional.of(person));
    }

    public UUID id() {
        return id;
    }

    public Struck struck() {
        return struck;
    }

    /** Issuer and subject. */
    public String proposer() {
        return proposer;
    }

    public VetoState state() {
        return state;
    }
}
