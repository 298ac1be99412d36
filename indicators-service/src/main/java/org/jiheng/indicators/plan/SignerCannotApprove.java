package org.jiheng.indicators.plan;

import org.jiheng.kit.refusal.Refusal;

/** Someone other than who signed a plan, or handed it in, approves it: whatever roles they hold. */
public final class SignerCannotApprove extends Refusal {
    SignerCannotApprove(String unit) {
        super(Kind.FORBIDDEN, "signer-cannot-approve", unit);
    }
}
