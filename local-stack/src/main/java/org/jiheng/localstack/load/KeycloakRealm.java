package org.jiheng.localstack.load;

import org.jiheng.localstack.terminal.Trouble;

/**
 * A realm of Keycloak, by the addresses that its documentation gives.
 *
 * @param server {@code https://id.example.cn}
 */
record KeycloakRealm(String server, String name) {
    private static final String REALMS = "/realms/";

    /** @throws Trouble if the issuer is called as no realm is */
    static KeycloakRealm of(String issuer) {
        int at = issuer.lastIndexOf(REALMS);
        if (at < 0) {
            throw new Trouble("identity.no-realm", issuer);
        }
        return new KeycloakRealm(issuer.substring(0, at), issuer.substring(at + REALMS.length()));
    }

    String tokens() {
        return server + REALMS + name + "/protocol/openid-connect/token";
    }

    String clients() {
        return server + "/admin" + REALMS + name + "/clients";
    }
}
