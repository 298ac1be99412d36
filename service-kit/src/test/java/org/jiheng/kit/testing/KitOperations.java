package org.jiheng.kit.testing;

import java.util.Map;
import java.util.Optional;

import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.notice.Recipient;

/** Operations that every service has from the kit and that are about no row of a cycle: the audit log and the inbox. */
final class KitOperations {
    private static final String NOTICE = "6b1d6c0e-6d0e-4f6e-9a51-0d6d2b6c5a10";

    private KitOperations() {}

    static boolean includes(Operation operation) {
        return call(operation).isPresent();
    }

    static Optional<Call> call(Operation operation) {
        return switch (operation.path()) {
            case "/api/v1/audit-entries", "/api/v1/audit-entries/export", "/api/v1/audit-key", "/api/v1/notices" ->
                Optional.of(Call.of());
            case "/api/v1/notice-address" -> Optional.of(Call.of().body("{\"email\":\"office@example.cn\"}"));
            case "/api/v1/notices/{notice}/read" -> Optional.of(Call.of("notice", NOTICE));
            default -> Optional.empty();
        };
    }

    /** A notice for everybody of the jurisdiction, and for each role's person an address to look up. */
    static void setUp(String jurisdiction) {
        String everybody =
                Recipient.holding(Map.of(Claims.JURISDICTION, jurisdiction)).key();
        Database.executeAsOwner("INSERT INTO notice (id, recipient, kind, subject, arguments, raised_at) VALUES ('"
                + NOTICE + "', '" + everybody + "', 'matrix', 'cycles', '{}', now()) ON CONFLICT DO NOTHING");
        Operation give = new Operation("PUT", "/api/v1/notice-address", null, false, "application/json");
        for (String role : Roles.ALL) {
            String token = Tokens.of(role).jurisdiction(jurisdiction).token();
            Call.Answer given = call(give).orElseThrow().send(give, Optional.of(token));
            if (!given.done()) {
                throw new IllegalStateException(give + " by " + role + ": " + given);
            }
        }
    }
}
