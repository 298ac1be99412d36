package org.jiheng.kit.idempotency;

import org.jiheng.kit.refusal.Refusal;

/** A key is 1 to 255 printable ASCII characters, given once. */
public class KeyMalformed extends Refusal {
    KeyMalformed() {
        super(Kind.MALFORMED, "idempotency-key-malformed");
    }
}
