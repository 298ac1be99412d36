package org.jiheng.scoring.publicview;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jiheng.kit.testing.Operation;

import static io.restassured.RestAssured.given;

/** Somebody who is not signed in tries everything that there is. */
final class WithoutToken {
    private static final String ADDRESS = "/api/v1/public/cycles/{cycle}/results";

    private WithoutToken() {}

    static String address(String cycle) {
        return ADDRESS.replace("{cycle}", cycle);
    }

    /** What did not ask who calls, with its status. */
    static Map<String, Integer> unasked(String cycle) {
        Map<String, Integer> unasked = new TreeMap<>();
        for (Operation operation : Operation.all()) {
            String path = operation
                    .path()
                    .replace("{cycle}", cycle)
                    .replace("{version}", "1")
                    .replace("{unit}", "P01")
                    .replace("{tier}", "PARTY_MASS")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            int status = given().contentType(operation.bodyType())
                    .body("{}".getBytes(StandardCharsets.UTF_8))
                    .request(operation.method(), path)
                    .statusCode();
            if (status != 401) {
                unasked.put(operation.toString(), status);
            }
        }
        return unasked;
    }

    static Map<String, Integer> only(int status) {
        return Map.of("GET " + ADDRESS, status);
    }
}
