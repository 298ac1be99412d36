package org.jiheng.kit.production;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a service was set up.
 *
 * @param provider addresses of the identity provider, as tokens name it and as the service calls it
 * @param ownTls whether the service itself takes requests over TLS only
 * @param tlsTerminated whether the operator says that something in front of it does
 */
record Setup(List<String> provider, List<Secret> secrets, boolean ownTls, boolean tlsTerminated) {
    /** What the provider of {@code ./jiheng up} is called, which believes everybody. */
    private static final Pattern BELIEVES_EVERYBODY = Pattern.compile("/jiheng-local/*$");

    /** Why it may not decide anything that counts; each says what to do. Empty: it may. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        provider.stream()
                .filter(address -> BELIEVES_EVERYBODY.matcher(address).find())
                .findFirst()
                .ifPresent(address -> faults.add("JIHENG_OIDC_ISSUER: " + address
                        + " is the local identity provider, which believes everybody. Name a provider of your own."));
        secrets.stream()
                .filter(Secret::isGuessable)
                .forEach(secret -> faults.add(secret.setting()
                        + " is missing, short or a default. Give a random one of at least 12 characters."));
        shared().forEach((one, other) ->
                faults.add(one + " and " + other + " are the same. Give each role a password of its own."));
        if (!ownTls && !tlsTerminated) {
            faults.add(
                    "JIHENG_TLS_TERMINATED: requests come without TLS. Put a proxy that ends TLS in front and set it to"
                            + " true, or give the service a certificate (QUARKUS_HTTP_TLS_CONFIGURATION_NAME) and set"
                            + " QUARKUS_HTTP_INSECURE_REQUESTS to redirect or disabled.");
        }
        return faults;
    }

    private Map<String, String> shared() {
        Map<String, String> first = new HashMap<>();
        Map<String, String> shared = new HashMap<>();
        for (Secret secret : secrets) {
            String other = first.putIfAbsent(secret.value(), secret.setting());
            if (other != null && !secret.value().isEmpty()) {
                shared.put(other, secret.setting());
            }
        }
        return shared;
    }
}
