package org.jiheng.kit.notice;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whom a notice is for: one person, or whoever's token has certain claims and, where one is named, a role. One text a
 * recipient, so that rows can be found by it.
 */
public record Recipient(String key) {
    /** @param id issuer and subject, as {@code Caller.id()} gives it */
    public static Recipient person(String id) {
        return new Recipient("person " + id);
    }

    /** Everybody with all these claims, in whatever role: {@code Map.of("jurisdiction", "350100", "unit", "P01")}. */
    public static Recipient holding(Map<String, String> claims) {
        return group(Optional.empty(), claims);
    }

    /** Everybody in this role with all these claims: the reviewers of a jurisdiction. */
    public static Recipient inRole(String role, Map<String, String> claims) {
        return group(Optional.of(role), claims);
    }

    private static Recipient group(Optional<String> role, Map<String, String> claims) {
        String held = new TreeMap<>(claims)
                .entrySet().stream()
                        .map(claim ->
                                claim.getKey() + "=" + URLEncoder.encode(claim.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return new Recipient("group " + role.map(r -> r + " ").orElse("") + held);
    }
}
