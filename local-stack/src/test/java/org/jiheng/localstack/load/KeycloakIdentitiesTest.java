package org.jiheng.localstack.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a realm is asked for a person's token. deploy/verify-compose loads a package through a real one. */
class KeycloakIdentitiesTest {
    private static final Person OFFICER = Person.ofUnit("unit-officer", "P01");

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private boolean there;

    @BeforeEach
    void aRealm() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void noRealm() {
        server.stop(0);
    }

    @Test
    void aPersonIsAClientMadeOnceWithTheClaimsOfThePerson() throws IOException {
        Identities identities = identities("loaders");

        identities.token(OFFICER, "350100");
        identities.token(OFFICER, "350100");

        assertThat(asked).extracting(request -> request.split(" ")[0]).containsExactly("POST", "POST", "POST");
        assertThat(asked.get(0)).contains("/realms/jiheng/protocol/openid-connect/token", "client_id=jiheng-loader");
        assertThat(asked.get(2)).contains("grant_type=client_credentials", "client_id=person-");
        JsonNode client = new ObjectMapper().readTree(asked.get(1).split(" ", 3)[2]);
        assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(client.path("protocolMappers").findValuesAsText("claim.value"))
                .containsExactly("[\"unit-officer\",\"integration\"]", "350100", "P01");
    }

    @Test
    void anotherPersonIsAnotherClientWithAnotherSecret() {
        Identities identities = identities("loaders");

        identities.token(OFFICER, "350100");
        identities.token(Person.ofUnit("unit-officer", "P02"), "350100");

        List<String> forms = asked.stream()
                .filter(request -> request.contains("client_id=person-"))
                .toList();
        assertThat(forms).hasSize(2).doesNotHaveDuplicates();
        assertThat(forms.get(0).split("client_secret=")[1])
                .isNotEqualTo(forms.get(1).split("client_secret=")[1]);
    }

    @Test
    void aClientThatAnEarlierLoadMadeGetsTheSecretThatFollowsNow() {
        there = true;

        identities("another").token(OFFICER, "350100");

        assertThat(asked.get(2)).startsWith("GET /admin/realms/jiheng/clients?clientId=person-");
        assertThat(asked.get(3)).startsWith("PUT /admin/realms/jiheng/clients/7 ");
    }

    @Test
    void anIssuerThatIsNoRealmIsRefusedInWords() {
        assertThatThrownBy(() -> KeycloakRealm.of("https://id.example.cn/oauth2"))
                .isInstanceOf(Trouble.class)
                .hasMessage("identity.no-realm");
    }

    private Identities identities(String secret) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/jiheng";
        return new KeycloakIdentities(HttpClient.newHttpClient(), KeycloakRealm.of(url), secret);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        boolean token = exchange.getRequestURI().getPath().endsWith("/token");
        String found = exchange.getRequestMethod().equals("GET") ? "[{\"id\":\"7\"}]" : "";
        byte[] answer =
                (token ? "{\"access_token\":\"t\",\"expires_in\":600}" : found).getBytes(StandardCharsets.UTF_8);
        int status =
                token || !found.isEmpty() ? 200 : exchange.getRequestMethod().equals("PUT") ? 204 : there ? 409 : 201;
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
