package org.jiheng.kit.log;

import java.io.IOException;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.LogLines;
import org.jiheng.kit.testing.RawHttp;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads the log learns neither who called nor what they sent: not from what succeeds, is refused, or fails. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NobodyIsNamedInTheLogTest {
    private static final String PERSON = "wang-4711";
    private static final String EMAIL = "wang.4711@unit.example";
    private static final String BODY = "said-4711";
    private static final String QUERY = "asked-4711";
    private static final String PLACE = "placed-4711";

    private final String cycle = "350100x" + UUID.randomUUID().toString().substring(0, 8) + "-2012";
    private final String facts = "/api/v1/cycles/" + cycle + "/units/P01/facts";
    private final String token = Tokens.of("performance-office").person(PERSON).token();

    private LogLines log;

    @BeforeEach
    void listen() {
        Database.executeAsOwner("ALTER TABLE fact ADD CONSTRAINT some_fail CHECK (value NOT LIKE '%fails%')");
        log = new LogLines();
    }

    @AfterEach
    void stopListening() {
        log.close();
        Database.executeAsOwner("ALTER TABLE fact DROP CONSTRAINT some_fail");
    }

    @Test
    void notByWhatSucceeds() {
        caller().body(fact(BODY)).post(facts).then().statusCode(201);
        caller().body("{\"email\":\"" + EMAIL + "\"}")
                .put("/api/v1/notice-address")
                .then()
                .statusCode(200);
        caller().queryParam("person", QUERY).get(facts).then().statusCode(200);

        assertNobodyIsNamed();
    }

    @Test
    void notByWhatIsRefused() throws IOException {
        given().queryParam("person", QUERY).get(facts).then().statusCode(401);
        given().auth().oauth2(QUERY).get(facts).then().statusCode(401);
        given().auth()
                .oauth2(token.substring(0, token.length() - 9) + "AAAAAAAAA")
                .get(facts)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.of("inspector").person(PERSON).token())
                .queryParam("person", QUERY)
                .get(facts)
                .then()
                .statusCode(403);
        caller().body("{\"facts\":[" + BODY).post(facts).then().statusCode(400);
        caller().body("{\"" + BODY + "\":1}").post(facts).then().statusCode(400);
        caller().body("{\"facts\":[{\"name\":\"" + BODY + "\"}]}")
                .post(facts)
                .then()
                .statusCode(422);
        caller().body("{\"email\":\"" + EMAIL + " and more\"}")
                .put("/api/v1/notice-address")
                .then()
                .statusCode(422);
        caller().queryParam("person", QUERY).get("/api/v1/" + PLACE).then().statusCode(404);
        assertThat(RawHttp.send("GET /api/v1/%zz" + PLACE + " HTTP/1.1\r\n\r\n"))
                .contains(" 400 ");
        caller().get("/api/v1/" + "x".repeat(9_000) + PLACE).then().statusCode(414);
        caller().header("Accept", PLACE).get(facts).then().statusCode(406);

        assertNobodyIsNamed();
    }

    @Test
    void notByWhatFails() {
        caller().queryParam("person", QUERY)
                .body(fact(BODY + " fails"))
                .post(facts)
                .then()
                .statusCode(500);

        assertThat(log.lines()).as("the failure itself is logged").anyMatch(line -> line.contains("some_fail"));
        assertNobodyIsNamed();
    }

    private RequestSpecification caller() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String fact(String value) {
        return "{\"facts\":[{\"name\":\"USCC\",\"value\":\"" + value + "\"}]}";
    }

    private void assertNobodyIsNamed() {
        assertThat(String.join("\n", log.lines())).doesNotContain(PERSON, EMAIL, "4711", token);
    }
}
