package org.jiheng.localstack.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A client of a realm whose tokens say what a person's would. */
record KeycloakClient(String id, String secret, String name, List<String> roles, Claims claims) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whose cycles it acts in, and whom it belongs to; null where it says nothing of that. */
    record Claims(String jurisdiction, String unit, String assessor) {}

    static KeycloakClient of(Person person, String jurisdiction, String secret) {
        String whole = person + "\n" + jurisdiction;
        return new KeycloakClient(
                "person-" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)),
                secret,
                person.name(),
                person.roles(),
                new Claims(jurisdiction, person.unit(), person.assessor()));
    }

    /** As the realm's administration takes it (ClientRepresentation). */
    String json() {
        ObjectNode client = JSON.createObjectNode();
        client.put("clientId", id).put("secret", secret).put("name", name);
        client.put("publicClient", false)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        // the subject is in the scope basic
        client.putArray("defaultClientScopes").add("basic");
        ArrayNode mappers = client.putArray("protocolMappers");
        ArrayNode groups = JSON.createArrayNode();
        roles.forEach(groups::add);
        claim(mappers, "groups", groups.toString(), "JSON");
        claim(mappers, "jurisdiction", claims.jurisdiction(), "String");
        claim(mappers, "unit", claims.unit(), "String");
        claim(mappers, "assessor", claims.assessor(), "String");
        mapper(mappers, "audience", "oidc-audience-mapper").put("included.custom.audience", "jiheng");
        return client.toString();
    }

    private static void claim(ArrayNode mappers, String name, String value, String type) {
        if (value != null) {
            mapper(mappers, name, "oidc-hardcoded-claim-mapper")
                    .put("claim.name", name)
                    .put("claim.value", value)
                    .put("jsonType.label", type);
        }
    }

    private static ObjectNode mapper(ArrayNode mappers, String name, String kind) {
        return mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config")
                .put("access.token.claim", "true");
    }
}
