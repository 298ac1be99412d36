package org.jiheng.kit.production;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SetupTest {
    private static final String PROVIDER = "https://id.example.cn/realms/jiheng";
    private static final Secret SERVICE = new Secret("JIHENG_DB_PASSWORD", "3fH8kQz0pLr7Wc2N", "scoring_service");
    private static final Secret OWNER = new Secret("JIHENG_DB_OWNER_PASSWORD", "Zt5yV9mXa1Bs6Dg4", "scoring_owner");

    @Test
    void oneWithSecretsOfItsOwnBehindTlsIsFit() {
        assertThat(setup(PROVIDER, SERVICE, OWNER, false, true).faults()).isEmpty();
        assertThat(setup(PROVIDER, SERVICE, OWNER, true, false).faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:40123/jiheng-local", "https://id.example.cn/jiheng-local/"})
    void theProviderThatBelievesEverybodyIsRefused(String issuer) {
        assertThat(setup(issuer, SERVICE, OWNER, false, true).faults())
                .singleElement()
                .asString()
                .startsWith("JIHENG_OIDC_ISSUER: " + issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "change-me",
                "scoring_service",
                "SCORING_SERVICE",
                "111111111111",
                "short",
                "password1234",
                "Change_Me_Now_42"
            })
    void aGuessablePasswordIsRefused(String password) {
        Secret guessable = new Secret("JIHENG_DB_PASSWORD", password, "scoring_service");

        assertThat(setup(PROVIDER, guessable, OWNER, false, true).faults())
                .singleElement()
                .asString()
                .startsWith("JIHENG_DB_PASSWORD is missing, short or a default");
    }

    @Test
    void onePasswordForBothRolesIsRefused() {
        Secret same = new Secret("JIHENG_DB_OWNER_PASSWORD", SERVICE.value(), "scoring_owner");

        assertThat(setup(PROVIDER, SERVICE, same, false, true).faults())
                .singleElement()
                .asString()
                .startsWith("JIHENG_DB_PASSWORD and JIHENG_DB_OWNER_PASSWORD are the same");
    }

    @Test
    void plainRequestsAreRefused() {
        assertThat(setup(PROVIDER, SERVICE, OWNER, false, false).faults())
                .singleElement()
                .asString()
                .startsWith("JIHENG_TLS_TERMINATED");
    }

    private static Setup setup(String provider, Secret service, Secret owner, boolean ownTls, boolean terminated) {
        return new Setup(List.of(provider), List.of(service, owner), ownTls, terminated);
    }
}
