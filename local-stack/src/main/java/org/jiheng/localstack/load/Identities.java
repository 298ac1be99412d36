package org.jiheng.localstack.load;

import java.net.http.HttpClient;

import org.jiheng.localstack.infrastructure.LocalIdentity;

/** Access tokens of an identity provider for whoever a package says that acts. */
public interface Identities {
    /**
     * @param jurisdiction the one whose cycles the person acts in; null: none
     * @throws RefusedRequest if the provider gives none
     * @throws Unreachable if it cannot be called
     */
    String token(Person person, String jurisdiction);

    /** Those of the local provider, which believes everybody, or of a realm of Keycloak. */
    static Identities of(HttpClient http, String issuer) {
        return LocalIdentity.isOne(issuer)
                ? new LocalIdentities(http, issuer)
                : new KeycloakIdentities(http, KeycloakRealm.of(issuer), LoaderSecret.find());
    }
}
