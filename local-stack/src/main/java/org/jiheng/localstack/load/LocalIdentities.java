package org.jiheng.localstack.load;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** The local provider gives whoever asks the roles and claims asked for. */
final class LocalIdentities implements Identities {
    private final TokenEndpoint endpoint;

    LocalIdentities(HttpClient http, String issuer) {
        endpoint = new TokenEndpoint(http, issuer + "/token");
    }

    @Override
    public String token(Person person, String jurisdiction) {
        List<String> parameters = new ArrayList<>(
                List.of("grant_type=client_credentials", "client_id=jiheng-local", "client_secret=local"));
        person.roles().forEach(role -> parameters.add(TokenEndpoint.parameter("role", role)));
        parameters.add(TokenEndpoint.parameter("unit", person.unit()));
        parameters.add(TokenEndpoint.parameter("assessor", person.assessor()));
        parameters.add(TokenEndpoint.parameter("jurisdiction", jurisdiction));
        parameters.add(TokenEndpoint.parameter("person", person.name()));
        parameters.removeIf(String::isEmpty);
        return endpoint.token(String.join("&", parameters));
    }
}
