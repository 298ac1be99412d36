package org.jiheng.kit.testapp.note;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VersionsAndPagesTest {
    private final String note = "/api/v1/notes/" + UUID.randomUUID();

    @Test
    void whoeverSavesSaysWhichVersionWasSeen() {
        save(null, "*").statusCode(200).header("ETag", "\"1\"");
        save(null, null).statusCode(428).body("type", equalTo("urn:jiheng:problem:precondition-required"));
        save("\"1\"", null).statusCode(200).header("ETag", "\"2\"");
        save("\"1\"", null).statusCode(412).body("type", equalTo("urn:jiheng:problem:precondition-failed"));
        save("\"1\", \"2\"", null).statusCode(200).header("ETag", "\"3\"");
        save("*", null).statusCode(200).header("ETag", "\"4\"");
        save("W/\"4\"", null).statusCode(412);
        save("4", null).statusCode(412);
    }

    @Test
    void aFirstCreationFailsWhereThereIsOneAlready() {
        save("*", null).statusCode(412);
        save("\"1\"", null).statusCode(412);
        save(null, "*").statusCode(200);
        save(null, "*").statusCode(412);
    }

    @Test
    void whoHasThePresentVersionIsNotSentItAgain() {
        save(null, "*");
        office().header("If-None-Match", "W/\"1\"")
                .get(note)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        office().header("If-None-Match", "\"9\"")
                .get(note)
                .then()
                .statusCode(200)
                .body("words", equalTo("words"));
    }

    @Test
    void aListComesInPagesInTheOrderAskedFor() {
        String mark = "z" + UUID.randomUUID().toString().substring(0, 8);
        IntStream.range(0, 5)
                .forEach(i -> office().contentType(ContentType.JSON)
                        .body("{\"name\":\"" + mark + "-" + i + "\",\"words\":\"w\"}")
                        .post("/api/v1/notes")
                        .then()
                        .statusCode(201));
        office().get("/api/v1/notes?size=2&sort=-name")
                .then()
                .statusCode(200)
                .body("page", equalTo(0))
                .body("size", equalTo(2))
                .body("total", greaterThanOrEqualTo(5))
                .body("notes", hasSize(2));
        office().get("/api/v1/notes?size=2&page=1&sort=-written")
                .then()
                .body("notes.name", contains(mark + "-2", mark + "-1"));
        office().get("/api/v1/notes?page=900000").then().statusCode(200).body("notes", hasSize(0));
    }

    @Test
    void aPageBeyondTheLimitsAndAnUnknownOrderAreRefused() {
        for (String query : new String[] {"size=501", "size=0", "page=-1", "page=1000001", "sort=words", "sort=-"}) {
            office().get("/api/v1/notes?" + query)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:jiheng:problem:invalid-values"))
                    .body("errors.path", contains("/" + query.split("=")[0]));
        }
        office().get("/api/v1/notes?size=many")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:jiheng:problem:malformed-query"))
                .body("errors.path", contains("/size"));
    }

    @Test
    void aWholeListLeavesAsAFileWhoseCellsComputeNothing() {
        Database.executeAsOwner("INSERT INTO note (name, words, version)"
                + " SELECT 'bulk-' || gen_random_uuid(), '=1+' || i, 1 FROM generate_series(1, 20000) i");
        byte[] csv = office().get("/api/v1/notes/all.csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeffname,words\r\n")
                .contains(",'=1+20000\r\n")
                .doesNotContain(",=");
        String lines = office().get("/api/v1/notes/all.ndjson").asString();
        assertThat(lines.lines()
                        .filter(line -> line.startsWith("{\"name\":\"bulk-"))
                        .count())
                .isEqualTo(20_000);
    }

    private ValidatableResponse save(String ifMatch, String ifNoneMatch) {
        RequestSpecification request = office().contentType(ContentType.JSON).body("{\"words\":\"words\"}");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (ifNoneMatch != null) {
            request.header("If-None-Match", ifNoneMatch);
        }
        return request.put(note).then();
    }

    private static RequestSpecification office() {
        return given().auth().oauth2(Tokens.of("performance-office").token());
    }
}
