package org.jiheng.localstack.infrastructure;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.localstack.load.Identities;
import org.jiheng.localstack.load.Person;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalIdentityTest {
    @Test
    void whoAsksForRolesAndClaimsGetsThem() throws IOException {
        try (LocalIdentity identity = LocalIdentity.start()) {
            Identities identities = Identities.of(HttpClient.newHttpClient(), identity.issuer());

            String token = identities.token(Person.of(List.of("unit-officer", "auditor"), "li", "P01", null), "350100");

            JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
            assertThat(claims.get("iss").asText()).isEqualTo(identity.issuer());
            assertThat(claims.get("sub").asText()).isEqualTo("li");
            assertThat(claims.get("aud").asText()).isEqualTo("jiheng");
            assertThat(claims.get("groups").toString()).isEqualTo("[\"unit-officer\",\"auditor\"]");
            assertThat(claims.get("unit").asText()).isEqualTo("P01");
            assertThat(claims.get("jurisdiction").asText()).isEqualTo("350100");
            assertThat(claims.has("assessor")).isFalse();
        }
    }
}
