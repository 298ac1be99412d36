package org.jiheng.kit.idempotency;

import org.jiheng.kit.refusal.Refusal;

/** The key belongs to another request: another method, address or body. */
public class KeyReused extends Refusal {
    KeyReused() {
        super(Kind.INVALID, "idempotency-key-reused");
    }
}
