package org.jiheng.kit.testapp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ServiceOnTheKitTest {
    @TestHTTPResource(management = true)
    private URL management;

    private final String cycle = "350100x" + UUID.randomUUID().toString().substring(0, 8) + "-2012";
    private final String path = "/api/v1/cycles/" + cycle + "/units/P01/facts";

    @Test
    void whatIsRecordedIsPublishedAndTakenAgain() {
        post("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}").statusCode(201);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.query(
                                "SELECT subject FROM taken_standing WHERE partition_key = '" + cycle + "'"))
                        .containsExactly(cycle + "/P01"));
        try (StandingTopics topics = new StandingTopics()) {
            var latest = topics.latest("jiheng.units.v1", cycle + "/P01").orElseThrow();
            assertThat(latest.at("/data/externalIds/USCC").asText()).isEqualTo("11");
        }
        assertThat(Database.query("SELECT recorded_by FROM fact WHERE subject = '" + cycle + "/P01'"))
                .singleElement()
                .asString()
                .endsWith("#performance-office");
    }

    @Test
    void standingsAreShownToTheirOwnerOnceItIsKnownAndToNobodyBefore() {
        post("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}").statusCode(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> sentAndHandled().equals("1 1"));
        for (String jurisdiction : List.of("350100", "350200")) {
            for (String which : List.of("published", "taken")) {
                standings(which, jurisdiction).statusCode(200).body("standings", hasSize(0));
            }
        }

        ownerArrives();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> standings("taken", "350100")
                        .statusCode(200)
                        .body("standings.subject", contains(cycle, cycle + "/P01")));
        standings("published", "350100").body("standings.subject", contains(cycle + "/P01"));
        standings("published", "350200").statusCode(403);
        standings("taken", "350200").statusCode(403);
    }

    private ValidatableResponse standings(String which, String jurisdiction) {
        return given().auth()
                .oauth2(Tokens.of("auditor").jurisdiction(jurisdiction).token())
                .queryParam("partition", cycle)
                .get("/api/v1/standings/" + which)
                .then();
    }

    /** The approved sample of a cycle, as this one's. */
    private void ownerArrives() {
        String sample = "/contracts/jiheng.cycles.v1/samples/preparing.json";
        try (StandingTopics topics = new StandingTopics();
                InputStream in = getClass().getResourceAsStream(sample)) {
            String value = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("350100-2012", cycle);
            topics.sendRaw(
                    "jiheng.cycles.v1",
                    cycle,
                    cycle.getBytes(StandardCharsets.UTF_8),
                    value.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsSentOnceMoreChangesNothing() {
        post("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}").statusCode(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> sentAndHandled().equals("1 1"));

        Database.executeAsOwner("UPDATE relay_progress SET acknowledged_revision = 0");

        await().atMost(Duration.ofSeconds(20)).until(() -> sentAndHandled().equals("2 1"));
        post("{\"facts\":[{\"name\":\"NEXT\",\"value\":\"12\"}]}").statusCode(201);
        await().atMost(Duration.ofSeconds(20)).until(() -> sentAndHandled().equals("3 2"));
    }

    /** Nobody said where traces go, so a caller's is no part of what is published. */
    @Test
    void whatIsNotTracedSaysNothingOfTraces() {
        given().auth()
                .oauth2(Tokens.of("performance-office").token())
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}")
                .post(path)
                .then()
                .statusCode(201);

        assertThat(Database.query("SELECT coalesce(traceparent, convert_from(envelope, 'UTF8')) FROM outbox"
                        + " WHERE subject = '" + cycle + "/P01'"))
                .singleElement()
                .asString()
                .startsWith("{")
                .doesNotContain("traceparent");
    }

    @Test
    void theSameStateIsNotPublishedTwice() {
        String body = "{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}";
        long revision = post(body).statusCode(201).extract().jsonPath().getLong("revision");
        post(body).statusCode(201).body("revision", equalTo(revision));
    }

    @Test
    void aStateTooLargeForARecordIsRefusedWhenItIsWritten() {
        String half = "x".repeat(300_000);
        post("{\"facts\":[{\"name\":\"A\",\"value\":\"" + half + "\"}]}").statusCode(201);
        post("{\"facts\":[{\"name\":\"B\",\"value\":\"" + half + "\"}]}")
                .statusCode(413)
                .body("type", equalTo("urn:jiheng:problem:standing-too-large"));
        assertThat(Database.query("SELECT name FROM fact WHERE subject = '" + cycle + "/P01'"))
                .containsExactly("A");
    }

    private String sentAndHandled() {
        try (StandingTopics topics = new StandingTopics()) {
            byte[] key = (cycle + "/P01").getBytes(StandardCharsets.UTF_8);
            long sent = topics.records("jiheng.units.v1").stream()
                    .filter(r -> Arrays.equals(key, r.key()))
                    .count();
            return sent + " "
                    + Database.query("SELECT count(*) FROM handled WHERE subject = '" + cycle + "/P01'")
                            .get(0);
        }
    }

    @Test
    void aBrokenRuleIsAProblemInTheCallersLanguage() {
        post("{\"facts\":[{\"name\":\"USCC\",\"value\":\"11\"}]}").statusCode(201);
        post("{\"facts\":[{\"name\":\"NEW\",\"value\":\"1\"},{\"name\":\"USCC\",\"value\":\"12\"}]}")
                .statusCode(409)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:jiheng:problem:fact-taken"))
                .body("title", equalTo("该事实已登记"))
                .body("errors.path", contains("/facts/1/name"))
                .body("errors.rule", contains("fact-known"))
                .body("errors.detail", contains("此项已登记:USCC。"));
    }

    @Test
    void valuesThatBreakTheShapeAreNamedByPointer() {
        String body = "{\"facts\":[{\"name\":\"a\",\"value\":\"1\"},{\"name\":\" \"}]}";
        post(body)
                .statusCode(422)
                .body("type", equalTo("urn:jiheng:problem:invalid-values"))
                .body("errors.path", contains("/facts/1/name", "/facts/1/value"))
                .body("errors.rule", contains("not-blank", "not-null"));
        String english = post(body, "en-GB,en;q=0.8").extract().jsonPath().getString("errors[1].detail");
        String chinese = post(body, "zh-CN").extract().jsonPath().getString("errors[1].detail");
        String unsaid = post(body, null).extract().jsonPath().getString("errors[1].detail");
        assertThat(List.of(english, chinese, unsaid)).containsExactly("must not be null", "不得为 null", "不得为 null");
    }

    @Test
    void aBodyOfTheWrongFormIsNamedByPointer() {
        post("{\"facts\":[{\"name\":\"a\",\"value\":\"1\",\"weight\":\"heavy\"}]}")
                .statusCode(400)
                .body("errors.path", contains("/facts/0/weight"))
                .body("errors.rule", contains("wrong-type"));
        post("{\"facts\":[{\"name\":\"a\",\"value\":\"1\",\"wieght\":1}]}")
                .statusCode(400)
                .body("errors.path", contains("/facts/0/wieght"))
                .body("errors.rule", contains("unknown-field"));
        post("{\"facts\":[").statusCode(400).body("errors.rule", contains("not-json"));
        post("").statusCode(422).body("errors.size()", equalTo(1));
    }

    @Test
    void whoIsNotSignedInOrNotPermittedGetsAProblem() {
        given().header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(401)
                .body("title", equalTo("Not signed in"));
        given().auth().oauth2("nonsense").get(path).then().statusCode(401).body("title", equalTo("尚未登录"));
        given().auth()
                .oauth2(Tokens.of("inspector").token())
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:jiheng:problem:not-permitted"));
        given().auth()
                .oauth2(Tokens.of("inspector").token())
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:jiheng:problem:not-found"));
    }

    @Test
    void theServiceIsReadyAndDescribed() {
        given().get(management + "health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get(management + "health/live")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("standing intake", "outbox relay", "version"));
        given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
    }

    @Test
    void everyAnswerSaysWhenItWasGiven() {
        for (String place : List.of(path, "/api/v1/nowhere", "/q/openapi")) {
            String date = given().get(place).getHeader("Date");

            assertThat(Duration.between(
                                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                                            .toInstant(),
                                    Instant.now())
                            .abs())
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void whatIsForTheOperatorIsNotWhereEverybodyCalls() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics")) {
            given().get(path).then().statusCode(404);
        }
        given().get(management + "openapi").then().statusCode(404);
    }

    private ValidatableResponse post(String body) {
        return post(body, null);
    }

    private ValidatableResponse post(String body, String language) {
        var request = given().auth()
                .oauth2(Tokens.of("performance-office").token())
                .contentType(ContentType.JSON)
                .body(body);
        if (language != null) {
            request.header("Accept-Language", language);
        }
        return request.post(path).then();
    }
}
