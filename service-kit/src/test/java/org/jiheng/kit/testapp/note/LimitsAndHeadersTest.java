package org.jiheng.kit.testapp.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(LimitsAndHeadersTest.Tight.class)
class LimitsAndHeadersTest {
    /** Limits that a test reaches, and one origin that may call. */
    public static class Tight implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.ofEntries(
                    entry("jiheng.limits.rate.person.burst", "20"),
                    entry("jiheng.limits.rate.person.per-second", "1"),
                    entry("jiheng.limits.rate.paths.a.path", "/api/v1/seldom/.*"),
                    entry("jiheng.limits.rate.paths.a.address.burst", "3"),
                    entry("jiheng.limits.rate.paths.a.address.per-second", "1"),
                    entry("jiheng.limits.rate.paths.a.total.burst", "1000"),
                    entry("jiheng.limits.rate.paths.a.total.per-second", "1000"),
                    entry("jiheng.limits.rate.paths.b.path", "/api/v1/seldom-by-all/.*"),
                    entry("jiheng.limits.rate.paths.b.address.burst", "1000"),
                    entry("jiheng.limits.rate.paths.b.address.per-second", "1000"),
                    entry("jiheng.limits.rate.paths.b.total.burst", "3"),
                    entry("jiheng.limits.rate.paths.b.total.per-second", "1"),
                    entry("jiheng.limits.body.max", "64K"),
                    entry("jiheng.limits.body.paths.notes.path", "/api/v1/notes"),
                    entry("jiheng.limits.body.paths.notes.max", "2K"),
                    entry("quarkus.http.cors.origins", "https://console.example.cn"));
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        String person = UUID.randomUUID().toString();
        List<Response> answers = IntStream.range(0, 40)
                .mapToObj(i -> as(person).get("/api/v1/notes"))
                .filter(answer -> answer.statusCode() != 200)
                .toList();
        assertThat(answers).hasSizeBetween(10, 20);
        Response refused = answers.get(0);
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:jiheng:problem:too-many-requests"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
        as(UUID.randomUUID().toString()).get("/api/v1/notes").then().statusCode(200);
    }

    /** From one network address, and by all together. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/seldom/x", "/api/v1/seldom-by-all/x"})
    void someAddressesMayBeAskedForLessOften(String path) {
        List<Response> answers =
                IntStream.range(0, 10).mapToObj(i -> given().get(path)).toList();
        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.statusCode() == 404);
        assertThat(answers.subList(7, 10))
                .allMatch(answer -> answer.statusCode() == 429 && answer.header("Retry-After") != null);
        given().get("/api/v1/elsewhere/x").then().statusCode(404);
    }

    @Test
    void aBodyIsAsLargeAsItsAddressAllows() {
        RequestSpecification small = as("a").contentType(ContentType.JSON).body(words(900));
        small.header("If-None-Match", "*")
                .put("/api/v1/notes/" + UUID.randomUUID())
                .then()
                .statusCode(200);
        as("a").contentType(ContentType.JSON)
                .body(words(3_000))
                .post("/api/v1/notes")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:jiheng:problem:request-too-large"));
        as("a").contentType(ContentType.JSON)
                .body(words(3_000))
                .put("/api/v1/notes/x")
                .then()
                .statusCode(422);
    }

    @Test
    void aBodyWithoutALengthIsCutOffWhereItIsTooLarge() throws IOException {
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
        String answer = raw("POST /api/v1/notes HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token("chunk")
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk
                + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:jiheng:problem:request-too-large");
    }

    @Test
    void everyAnswerSaysHowABrowserIsToTreatIt() {
        for (String path : List.of("/api/v1/notes", "/api/v1/nowhere", "/q/openapi")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Strict-Transport-Security", nullValue());
        }
        as("b").get("/api/v1/notes").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void anotherOriginsPagesCallOnlyIfItIsNamed() {
        as("c").header("Origin", "https://console.example.cn")
                .get("/api/v1/notes")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://console.example.cn");
        as("c").header("Origin", "https://evil.example")
                .get("/api/v1/notes")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void whatNobodyHandlesIsAProblemToo() throws IOException {
        problem(as("d").get("/nowhere"), 404, "not-found");
        problem(as("d").get("/api/v1/nowhere"), 404, "not-found");
        problem(as("d").delete("/api/v1/notes"), 405, "method-not-allowed");
        problem(as("d").accept("application/xml").get("/api/v1/notes"), 406, "not-acceptable");
        problem(as("d").contentType("text/plain").body("x").post("/api/v1/notes"), 415, "unsupported-media-type");
        problem(as("d").urlEncodingEnabled(false).get("/api/v1/notes/%00"), 400, "malformed-request");
        problem(as("d").urlEncodingEnabled(false).get("/api/v1/notes/%ED%A0%80"), 400, "malformed-request");
        // the platform refuses this one itself, before any handler, with an empty body
        String zz = raw("GET /api/v1/notes/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(zz).startsWith("HTTP/1.1 400");
        // sent as they are, for REST Assured sends no media type that is none
        for (String nonsense : List.of("nonsense", "a b/c d", "a/b/c", "\"a\"/json", "application/json, @/\u00e9")) {
            String accept = raw("GET /api/v1/notes HTTP/1.1\r\nHost: x\r\nAccept: " + nonsense + "\r\n\r\n");
            assertThat(accept).startsWith("HTTP/1.1 406").contains("urn:jiheng:problem:not-acceptable");
        }
        String type = raw("PUT /api/v1/notes/x HTTP/1.1\r\nHost: x\r\nContent-Type: nonsense\r\n"
                + "Content-Length: 2\r\n\r\n{}");
        assertThat(type).startsWith("HTTP/1.1 415").contains("urn:jiheng:problem:unsupported-media-type");
        problem(as("d").queryParam("sort", "x".repeat(10_000)).get("/api/v1/notes"), 414, "address-too-long");
        String trace = raw("TRACE /api/v1/notes HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(trace).contains("urn:jiheng:problem:method-not-allowed");
    }

    @Test
    void textThatCannotBeStoredIsRefusedBeforeItIsRead() {
        for (String text : List.of("\\u0000", "\\ud800", "\\udc00\\ud800", "a\\uD800b", "\\\\\\u0000")) {
            as("e").contentType(ContentType.JSON)
                    .body("{\"name\":\"n\",\"words\":\"" + text + "\"}")
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(400)
                    .body("errors[0].rule", equalTo("unstorable-text"));
        }
        for (String text : List.of("\\\\u0000", "\\ud83d\\ude00", "\u202e\ufeff\u0301")) {
            as("e").contentType(ContentType.JSON)
                    .body("{\"name\":\"" + UUID.randomUUID() + "\",\"words\":\"" + text + "\"}")
                    .post("/api/v1/notes")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aBodySaysOneThing() {
        as("f").contentType(ContentType.JSON)
                .body("{\"name\":\"n\",\"words\":\"a\",\"words\":\"b\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("repeated-field"));
        as("f").contentType(ContentType.JSON)
                .body("{\"name\":\"n\",\"words\":\"a\"}{\"name\":\"m\",\"words\":\"b\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("not-json"));
    }

    @Test
    void theDescriptionNamesTheProblemsOfEachOperation() {
        var described = given().queryParam("format", "json").get("/q/openapi").then();
        described.body("components.schemas", hasKey("Problem"));
        described.body("paths.'/api/v1/notes'.get.responses", hasKey("429"));
        described.body("paths.'/api/v1/notes'.post.responses", hasKey("413"));
        described.body("paths.'/api/v1/notes'.post.responses", hasKey("201"));
        described.body("paths.'/api/v1/notes/{name}'.put.responses", hasKey("412"));
        described.body("paths.'/api/v1/notes/{name}'.put.responses", hasKey("428"));
        described.body(
                "paths.'/api/v1/notes'.post.parameters.find { it.name == 'Idempotency-Key' }.in", equalTo("header"));
        described.body(
                "paths.'/api/v1/notes'.get.parameters.name", org.hamcrest.Matchers.hasItems("page", "size", "sort"));
    }

    private static void problem(Response answer, int status, String type) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:jiheng:problem:" + type));
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(token(person));
    }

    private static String token(String person) {
        return Tokens.of("performance-office").person("limits-" + person).token();
    }

    private static String words(int length) {
        return "{\"words\":\"" + "w".repeat(length) + "\"}";
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            StringBuilder answer = new StringBuilder();
            InputStream in = socket.getInputStream();
            byte[] read = new byte[8192];
            for (int n = in.read(read); n >= 0; n = in.read(read)) {
                answer.append(new String(read, 0, n, StandardCharsets.UTF_8));
                if (answer.toString().contains("}")) {
                    break;
                }
            }
            return answer.toString();
        }
    }
}
