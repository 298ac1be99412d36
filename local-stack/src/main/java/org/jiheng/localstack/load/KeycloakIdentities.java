package org.jiheng.localstack.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Each person of a package is a client of the realm (grant: client credentials), made by the loader, which is a client
 * itself. Its id and its secret follow from the person and the loader's secret: a load that goes on acts as the same
 * persons.
 */
final class KeycloakIdentities implements Identities {
    private static final String LOADER = "jiheng-loader";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UPDATED = 204;
    private static final int THERE_ALREADY = 409;

    private final HttpClient http;
    private final KeycloakRealm realm;
    private final String secret;
    private final TokenEndpoint tokens;
    private final Map<String, String> forms = new ConcurrentHashMap<>();

    KeycloakIdentities(HttpClient http, KeycloakRealm realm, String secret) {
        this.http = http;
        this.realm = realm;
        this.secret = secret;
        this.tokens = new TokenEndpoint(http, realm.tokens());
    }

    @Override
    public String token(Person person, String jurisdiction) {
        String form = forms.computeIfAbsent(person + "\n" + jurisdiction, key -> {
            KeycloakClient client = KeycloakClient.of(person, jurisdiction, secretOf(key));
            register(client);
            return form(client.id(), client.secret());
        });
        return tokens.token(form);
    }

    private void register(KeycloakClient client) {
        HttpResponse<String> created = administer("POST", realm.clients(), client.json());
        if (created.statusCode() == THERE_ALREADY) {
            renew(client);
        } else {
            refuseUnless(CREATED, "POST", realm.clients(), created);
        }
    }

    /** One that an earlier load made may have a secret that followed from another one of the loader. */
    private void renew(KeycloakClient client) {
        String search = realm.clients() + "?clientId=" + client.id();
        HttpResponse<String> found = administer("GET", search, "");
        refuseUnless(OK, "GET", search, found);
        String address = realm.clients() + "/"
                + ServiceClient.json(found.body()).path(0).path("id").asText();
        refuseUnless(UPDATED, "PUT", address, administer("PUT", address, client.json()));
    }

    private HttpResponse<String> administer(String method, String address, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.token(form(LOADER, secret)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unreachable(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable(address, e);
        }
    }

    private static void refuseUnless(int status, String method, String address, HttpResponse<String> response) {
        if (response.statusCode() != status) {
            throw new RefusedRequest(method + " " + address, response.statusCode(), response.body());
        }
    }

    private String secretOf(String person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String form(String client, String secret) {
        return String.join(
                "&",
                "grant_type=client_credentials",
                TokenEndpoint.parameter("client_id", client),
                TokenEndpoint.parameter("client_secret", secret));
    }
}
