package org.jiheng.indicators.responsibility;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The identity provider whose tokens the service takes, as they name it. */
@ApplicationScoped
class KnownIssuer {
    private final String name;

    KnownIssuer(@ConfigProperty(name = "quarkus.oidc.token.issuer") String name) {
        this.name = name;
    }

    String name() {
        return name;
    }
}
