package org.jiheng.inspection;

import java.util.Set;

import org.jiheng.kit.testing.MessagesContract;

class MessagesTest extends MessagesContract {
    /** What units are told of a decision. */
    @Override
    protected Set<String> composed() {
        return Set.of("appeal-upheld", "appeal-reduced", "appeal-withdrawn");
    }

    /** What the service does by itself. */
    @Override
    protected Set<String> otherNames() {
        return Set.of(
                "confirm-lapsed-finding", "remind-of-appeal-days", "remind-of-rectification", "tell-later-appeal-days");
    }
}
