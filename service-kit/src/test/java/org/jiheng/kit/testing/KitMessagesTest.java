package org.jiheng.kit.testing;

import java.nio.file.Path;
import java.util.Set;

class KitMessagesTest extends MessagesContract {
    @Override
    protected Path words() {
        return Path.of("src/main/resources/messages/kit");
    }

    /** Threads, tables of rights and headers, and how audit entries are flagged. */
    @Override
    protected Set<String> otherNames() {
        return Set.of(
                "outbox-relay",
                "standing-intake",
                "idempotency-keys",
                "notice-mail",
                "auto-generated",
                "no-referrer",
                "no-store",
                "x-act",
                "x-roles",
                "x-open-to-all",
                "back-entry");
    }
}
