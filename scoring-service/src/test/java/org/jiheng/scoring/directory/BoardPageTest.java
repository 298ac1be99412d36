package org.jiheng.scoring.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The board as the service serves it: what the page itself does is tested in web/board. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BoardPageTest {
    @ConfigProperty(name = "quarkus.oidc.token.issuer")
    String issuer;

    @Test
    void itIsToldWherePeopleSignIn() {
        Response settings = given().get("/board/settings.json");

        assertThat(settings.jsonPath().getString("issuer")).isEqualTo(issuer);
        assertThat(settings.jsonPath().getString("client")).isEqualTo("jiheng-console");
        assertThat(settings.getHeader("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void itMayCallThisServiceAndTheIdentityProviderOnly() {
        String policy = given().get("/board/settings.json").getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                .contains("connect-src 'self' " + issuer + "/ ;");
    }

    @Test
    void itIsThere() {
        assumeThat(getClass().getResource("/META-INF/resources/board/index.html"))
                .as("left out: the page was not built")
                .isNotNull();

        assertThat(given().get("/board/").asString()).contains("<div id=\"board\">");
    }

    @Test
    void itsLastSlashMayBeLeftOut() {
        Response sent = given().redirects().follow(false).get("/board");

        assertThat(sent.statusCode()).isEqualTo(308);
        assertThat(sent.getHeader("Location")).isEqualTo("board/");
    }
}
