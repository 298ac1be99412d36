package org.jiheng.inspection.rectification;

import java.util.Optional;

/** What the unit, which knows itself best, says otherwise than who opened the rectification. */
public record Restatement(
        Optional<String> cause, Optional<String> measure, Optional<String> department, Optional<String> person) {
    public static final Restatement NONE =
            new Restatement(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
