package org.jiheng.kit.testing;

import java.nio.file.Path;
import java.util.Set;

class KitMessagesTest extends MessagesContract {
    @Override
    protected Path words() {
        return Path.of("src/main/resources/messages/kit");
    }

    /** Threads. */
    @Override
    protected Set<String> otherNames() {
        return Set.of("outbox-relay", "standing-intake");
    }
}
