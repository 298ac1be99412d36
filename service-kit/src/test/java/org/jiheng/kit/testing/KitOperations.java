package org.jiheng.kit.testing;

import java.util.Optional;
import java.util.UUID;

/** Operations that every service has from the kit and that are about no row of a cycle: the audit log and the inbox. */
final class KitOperations {
    private KitOperations() {}

    static boolean includes(Operation operation) {
        return call(operation).isPresent();
    }

    static Optional<Call> call(Operation operation) {
        return switch (operation.path()) {
            case "/api/v1/audit-entries", "/api/v1/audit-entries/export", "/api/v1/audit-key", "/api/v1/notices" ->
                Optional.of(Call.of());
            case "/api/v1/notice-address" -> Optional.of(Call.of().body("{\"email\":\"office@example.cn\"}"));
            case "/api/v1/notices/{notice}/read" ->
                Optional.of(Call.of("notice", UUID.randomUUID().toString()));
            default -> Optional.empty();
        };
    }
}
