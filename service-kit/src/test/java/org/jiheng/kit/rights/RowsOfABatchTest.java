package org.jiheng.kit.rights;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testapp.rights.Notes;
import org.jiheng.kit.testapp.rights.Notes.Note;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RowsOfABatchTest {
    private static final String CYCLE = "350100-2032";

    @Inject
    Notes notes;

    private final String run = UUID.randomUUID().toString();

    @Test
    void everyRowOnWhichTheCallerMayNotIsNamed() {
        grade(note("P02", "OFFICE"), note("P03", "ANOTHER"), note("P01", "OFFICE"))
                .statusCode(403)
                .body("type", equalTo("urn:jiheng:problem:not-your-component"))
                .body("errors.path", contains("/notes/1", "/notes/2"))
                .body("errors.rule", contains("not-your-component", "own-unit"))
                .body("errors[1].detail", equalTo("P01 是您所在的单位。"));
    }

    @Test
    void aBatchOfOwnRowsIsTaken() {
        grade(note("P02", "OFFICE"), note("P03", "OFFICE")).statusCode(204);
    }

    private ValidatableResponse grade(String... ids) {
        String all = Stream.of(ids).map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return given().auth()
                .oauth2(Tokens.of("assessor")
                        .jurisdiction("350100")
                        .unit("P01")
                        .assessor("OFFICE")
                        .token())
                .contentType(ContentType.JSON)
                .body("{\"notes\":[" + all + "]}")
                .post("/api/v1/cycles/" + CYCLE + "/notes/grade")
                .then();
    }

    private String note(String unit, String office) {
        String id = run + "-" + unit + "-" + office;
        notes.add(new Note(id, CYCLE, unit, office));
        return id;
    }
}
