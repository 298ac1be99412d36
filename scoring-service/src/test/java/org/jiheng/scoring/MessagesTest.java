package org.jiheng.scoring;

import java.util.Set;

import org.jiheng.kit.testing.MessagesContract;

class MessagesTest extends MessagesContract {
    /** What the service itself does, as the audit log calls it. */
    @Override
    protected Set<String> otherNames() {
        return Set.of("void-decision");
    }
}
