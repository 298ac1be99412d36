package org.jiheng.kit.identity;

import java.time.Instant;
import java.util.Optional;
import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling: a person is issuer and subject, and may do what the token's roles and claims say. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final JsonWebToken token;

    Caller(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    /** Issuer and subject, joined by {@code #}: two issuers may know two people by one subject. */
    public String id() {
        return token.getIssuer() + "#" + token.getSubject();
    }

    /** Until when what the token says holds. */
    public Instant until() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** A claim of the token that holds text. */
    public Optional<String> claim(String name) {
        return Optional.ofNullable(token.<Object>getClaim(name)).map(Object::toString);
    }
}
