package org.jiheng.kit.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** A cycle of its own, notes about its subjects, and what an auditor is shown. */
final class Notes {
    final String cycle = "350100x" + UUID.randomUUID().toString().substring(0, 8) + "-2012";
    final String path = "/api/v1/cycles/" + cycle + "/audited-notes";
    private final String jurisdiction;

    Notes(String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    static Map<String, Object> about(String subject, String text) {
        return Map.of("subject", subject, "text", text, "reason", "because");
    }

    RequestSpecification as(String role) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of(role)
                        .jurisdiction(jurisdiction)
                        .person("li-" + role)
                        .token());
    }

    ValidatableResponse write(List<Map<String, Object>> notes) {
        return as("performance-office").body(Map.of("notes", notes)).post(path).then();
    }

    ValidatableResponse write(String subject, String text) {
        return write(List.of(about(subject, text)));
    }

    void writeMany(int number) {
        List<Map<String, Object>> notes = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            notes.add(about("S" + i, "text " + i));
        }
        write(notes).statusCode(200);
    }

    JsonPath entriesBelow(String subject) {
        return as("auditor")
                .queryParam("subject", subject)
                .queryParam("size", 500)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    String export() {
        return export("");
    }

    /** @param query empty, or beginning with {@code ?} */
    String export(String query) {
        return as("auditor")
                .get("/api/v1/audit-entries/export" + query)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    ValidatableResponse exportRefused(String query) {
        return as("auditor").get("/api/v1/audit-entries/export" + query).then().statusCode(422);
    }

    String publicKey() {
        return as("auditor")
                .get("/api/v1/audit-key")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
