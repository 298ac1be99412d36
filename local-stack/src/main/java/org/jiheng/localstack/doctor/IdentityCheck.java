package org.jiheng.localstack.doctor;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.load.Unreachable;

/** The provider's metadata and keys, and whether each service believes a token of it. */
record IdentityCheck(Probe probe, String issuer, Map<String, String> services, Supplier<String> token)
        implements Check {
    private static final String METADATA = "/.well-known/openid-configuration";

    @Override
    public List<Observation> look() {
        List<Observation> seen = new ArrayList<>();
        try {
            seen.add(provider());
            if (seen.get(0).well()) {
                String auditors = token.get();
                services.forEach((name, url) -> seen.add(accepted(name, url, auditors)));
            }
        } catch (Unreachable e) {
            seen.add(Observation.wrong("identity-unreachable", e.address(), e.reason()));
        }
        return seen;
    }

    private Observation provider() {
        HttpResponse<String> response = probe.get(issuer + METADATA, null);
        if (response.statusCode() != 200
                || !Probe.json(response).path("jwks_uri").isTextual()) {
            return Observation.wrong("identity-no-metadata", issuer + METADATA, response.statusCode());
        }
        JsonNode metadata = Probe.json(response);
        String named = metadata.path("issuer").asText();
        if (!named.equals(issuer)) {
            return Observation.wrong("identity-other-issuer", issuer, named);
        }
        HttpResponse<String> keys = probe.get(metadata.path("jwks_uri").asText(), null);
        return keys.statusCode() != 200 || Probe.json(keys).path("keys").isEmpty()
                ? Observation.wrong("identity-no-keys", keys.uri())
                : Observation.well("identity", issuer);
    }

    private Observation accepted(String name, String url, String auditors) {
        int status = probe.get(url + "/api/v1/standings/stuck", auditors).statusCode();
        return switch (status) {
            case 200 -> Observation.well("token", name);
            case 403 -> Observation.wrong("token-without-right", name);
            default -> Observation.wrong("token-refused", name, status);
        };
    }
}
