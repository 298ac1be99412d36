package org.jiheng.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;

/** Whether the request at hand is a repetition, which is answered from what was kept and changes nothing. */
@RequestScoped
public class Repetition {
    private boolean repeated;

    public boolean isRepeated() {
        return repeated;
    }

    void found() {
        repeated = true;
    }
}
