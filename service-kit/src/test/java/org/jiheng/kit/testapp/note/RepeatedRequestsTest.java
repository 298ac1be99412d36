package org.jiheng.kit.testapp.note;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiheng.kit.idempotency.ExpiredKeys;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RepeatedRequestsTest {
    private static final int DUPLICATES = 1_000;

    private final String name = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();

    @Inject
    ExpiredKeys expired;

    @Test
    void aRepetitionIsAnsweredAsTheFirstTimeAndDoesNothing() {
        Response first = write("li", key, note("once"));
        Response second = write("li", key, note("once"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void aKeyIsNotUsedForAnotherRequest() {
        write("li", key, note("once"));
        write("li", key, note("otherwise"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:jiheng:problem:idempotency-key-reused"));
        given().auth()
                .oauth2(token("li"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(note("once"))
                .post("/api/v1/notes?other=address")
                .then()
                .statusCode(422);
    }

    @Test
    void anotherPersonsKeyIsAnotherKey() {
        write("li", key, note("once"));
        write("wang", key, note("once")).then().statusCode(409).body("type", equalTo("urn:jiheng:problem:note-taken"));
    }

    @Test
    void aRefusedRequestLeavesNoAnswerBehind() {
        write("li", key, note(" ")).then().statusCode(422);
        assertThat(kept()).isEqualTo("0");
        write("li", key, note("mended")).then().statusCode(201);
        assertThat(kept()).isEqualTo("1");
    }

    @Test
    void aRefusalInsideTheTransactionLeavesNoAnswerBehind() {
        write("li", UUID.randomUUID().toString(), note("first"));
        write("li", key, note("second")).then().statusCode(409);
        assertThat(kept()).isEqualTo("0");
    }

    @Test
    void aKeyThatIsNoKeyIsRefused() {
        for (String bad : List.of(" ", "k".repeat(256), "schlüssel")) {
            write("li", bad, note("once")).then().statusCode(400);
        }
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void aThousandDuplicatesAtOnceWriteOneRowAndGetOneAnswer() {
        String token = token("li");
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(30))
                .build();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/notes"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(note("once")))
                .build();
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, DUPLICATES)
                .mapToObj(i -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();
        Map<String, Long> distinct = answers.stream()
                .collect(Collectors.groupingBy(a -> a.statusCode() + " " + a.body(), Collectors.counting()));
        assertThat(distinct).hasSize(1).containsValue((long) DUPLICATES);
        assertThat(answers.get(0).statusCode()).isEqualTo(201);
        assertThat(answers.stream()
                        .filter(a ->
                                a.headers().firstValue("Idempotency-Replayed").isEmpty())
                        .count())
                .isEqualTo(1);
        assertThat(rows()).isEqualTo("1");
        assertThat(kept()).isEqualTo("1");
    }

    @Test
    void keptAnswersAreDroppedAfterADay() {
        write("li", key, note("once"));
        expired.drop();
        assertThat(kept()).isEqualTo("1");
        Database.executeAsOwner(
                "UPDATE idempotency_key SET answered_at = answered_at - interval '25 hours' WHERE key = '" + key + "'");
        Database.executeAsOwner(
                "INSERT INTO idempotency_key SELECT person, 'old-' || i, request_digest, status, headers,"
                        + " body, answered_at FROM idempotency_key, generate_series(1, 2500) i WHERE key = '" + key
                        + "'");
        assertThat(expired.drop()).isEqualTo(2501);
        assertThat(kept()).isEqualTo("0");
    }

    private Response write(String person, String key, String body) {
        return given().auth()
                .oauth2(token(person))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/notes");
    }

    private String note(String words) {
        return "{\"name\":\"" + name + "\",\"words\":\"" + words + "\"}";
    }

    private static String token(String person) {
        return Tokens.of("performance-office").person(person).token();
    }

    private String rows() {
        return Database.query("SELECT count(*) FROM note WHERE name = '" + name + "'")
                .get(0);
    }

    private String kept() {
        return Database.query("SELECT count(*) FROM idempotency_key WHERE key = '" + key + "'")
                .get(0);
    }
}
