package org.jiheng.indicators.plan;

import java.util.List;
import java.util.Set;

import org.jiheng.kit.refusal.Fault;

/**
 * A unit's plan (§四(一)). Every edit makes the next version; the head's signature is bound to one version, so an edit
 * voids it. Every change of any kind makes the next revision, by which a reader tells whether it is still as it was seen.
 */
public final class Plan {
    private static final int NEVER = 0;

    private final String unit;
    private final PlanState state;
    private final int version;
    private final int signedVersion;
    private final long revision;

    private Plan(String unit, PlanState state, int version, int signedVersion, long revision) {
        this.unit = unit;
        this.state = state;
        this.version = version;
        this.signedVersion = signedVersion;
        this.revision = revision;
    }

    public static Plan drafted(String unit) {
        return new Plan(unit, PlanState.DRAFT, 1, NEVER, 1);
    }

    /** @param signedVersion 0 where no version was signed */
    public static Plan restored(String unit, PlanState state, int version, int signedVersion, long revision) {
        return new Plan(unit, state, version, signedVersion, revision);
    }

    /** The next version, unsigned. */
    public Plan edited() {
        if (!isOpen()) {
            throw new PlanCannotBeEdited(unit, state);
        }
        return new Plan(unit, state, version + 1, signedVersion, revision + 1);
    }

    /** The unit's head (第一责任人) signs the present version. */
    public Plan signed() {
        if (!isOpen()) {
            throw new PlanCannotBeSigned(unit, state);
        }
        return new Plan(unit, state, version, version, revision + 1);
    }

    /** @param missing what makes the present version incomplete */
    public Plan submitted(List<Fault> missing) {
        if (!isOpen()) {
            throw new PlanCannotBeSubmitted(unit, state);
        }
        if (!isSigned()) {
            throw new PlanNotSigned(unit);
        }
        if (!missing.isEmpty()) {
            throw new PlanIncomplete(unit, missing);
        }
        return new Plan(unit, PlanState.SUBMITTED, version, signedVersion, revision + 1);
    }

    public Plan returned() {
        if (state != PlanState.SUBMITTED) {
            throw new PlanCannotBeReturned(unit, state);
        }
        return new Plan(unit, PlanState.RETURNED, version, signedVersion, revision + 1);
    }

    /**
     * SUBMITTED → APPROVED.
     *
     * @param person issuer and subject
     * @param handedInBy who signed and who submitted the present version
     */
    public Plan approved(String person, Set<String> handedInBy) {
        if (state != PlanState.SUBMITTED) {
            throw new PlanCannotBeApproved(unit, state);
        }
        if (handedInBy.contains(person)) {
            throw new SignerCannotApprove(unit);
        }
        return new Plan(unit, PlanState.APPROVED, version, signedVersion, revision + 1);
    }

    /**
     * APPROVED → APPROVED, the next version: what the office lets the unit change is no longer what the head signed.
     *
     * @throws PlanCannotBeChanged in any other state
     */
    public Plan changed() {
        refuseUnlessChangeable();
        return new Plan(unit, state, version + 1, signedVersion, revision + 1);
    }

    /** @throws PlanCannotBeChanged unless it is approved; before that it is edited */
    public void refuseUnlessChangeable() {
        if (state != PlanState.APPROVED) {
            throw new PlanCannotBeChanged(unit, state);
        }
    }

    private boolean isOpen() {
        return state == PlanState.DRAFT || state == PlanState.RETURNED;
    }

    /** Whether the present version is the one that was signed. */
    public boolean isSigned() {
        return signedVersion == version;
    }

    public String unit() {
        return unit;
    }

    public PlanState state() {
        return state;
    }

    public int version() {
        return version;
    }

    /** Grows with each change of the plan, and of its indicators once they are assessed. */
    public long revision() {
        return revision;
    }

    /** 0 where no version was signed. */
    public int signedVersion() {
        return signedVersion;
    }
}
