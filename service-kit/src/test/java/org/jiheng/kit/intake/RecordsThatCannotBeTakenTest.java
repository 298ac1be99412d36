package org.jiheng.kit.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testapp.RecordingHandler;
import org.jiheng.kit.testapp.TestStandings;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

/** Of three subjects on one partition, the middle one's record cannot be taken. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RecordsThatCannotBeTakenTest {
    enum Bad {
        GARBAGE,
        GARBAGE_WITH_WHAT_A_DATABASE_REFUSES,
        UNKNOWN_VERSION,
        AGAINST_ITS_SCHEMA,
        TWO_MEGABYTES,
        NO_VALUE,
        ANOTHERS_SUBJECT,
        ANOTHERS_ID,
        ANOTHERS_PARTITION_KEY,
        ON_ANOTHERS_PARTITION,
        CONTRADICTING_THE_ONE_HELD
    }

    private final TestStandings standings = new TestStandings();

    @Inject
    RecordingHandler handler;

    @AfterEach
    void close() {
        handler.calm();
        standings.close();
    }

    @ParameterizedTest
    @EnumSource
    void theOthersGoOnAndALaterGoodRecordFreesTheSubject(Bad bad) {
        standings.send("a", 1, "good");
        sendBad(bad, "b");
        standings.send("c", 1, "good");
        awaitTaken("a 1 good", "c 1 good");
        assertStuck("b");

        standings.send("b", 2, "good");

        awaitTaken("b 2 good");
        assertThat(standings.stuck()).isEmpty();
        assertThat(handler.stuckTold(standings.key)).containsExactly(1L, 0L);
        stuckOverHttp(jurisdiction()).body("stuck.subject", not(hasItem(standings.subject("b"))));
    }

    static Stream<Arguments> whatAServiceThrows() {
        Runnable exception = () -> {
            throw new IllegalStateException("told to fail");
        };
        Runnable assertion = () -> {
            throw new AssertionError("told to fail");
        };
        return Stream.of(
                Arguments.of(Named.of("an exception", exception)), Arguments.of(Named.of("an error", assertion)));
    }

    @ParameterizedTest
    @MethodSource("whatAServiceThrows")
    void aStandingThatTheServiceCannotWorkOnIsStuckAlone(Runnable failure) {
        handler.disturb(standing -> {
            if (standing.key().subject().equals(standings.subject("b"))) {
                failure.run();
            }
        });
        for (String name : List.of("a", "b", "c")) {
            standings.send(name, 1, "good");
        }
        awaitTaken("a 1 good", "c 1 good");
        assertStuck("b");
        handler.calm();

        standings.send("b", 2, "good");

        awaitTaken("b 2 good");
        assertThat(standings.stuck()).isEmpty();
        assertThat(standings.handled()).containsExactlyInAnyOrder("a 1", "c 1", "b 2");
        assertThat(handler.stuckTold(standings.key)).containsExactly(1L, 0L);
    }

    /** What is held already is no newer standing, and frees its subject all the same. */
    @Test
    void whatIsSentAgainFreesTheSubject() {
        standings.send("a", 1, "good");
        sendBad(Bad.GARBAGE, "a");
        sendBad(Bad.GARBAGE, "a");
        standings.send("b", 1, "good");
        awaitTaken("b 1 good");
        assertThat(standings.stuck()).containsExactly("a");

        standings.send("a", 1, "good");
        standings.send("c", 1, "good");

        awaitTaken("c 1 good");
        assertThat(standings.stuck()).isEmpty();
        assertThat(handler.stuckTold(standings.key)).endsWith(0L);
    }

    @Test
    void aServiceThatCannotHearOfItKeepsNobodyFromBeingSetAside() {
        handler.deafen();
        sendBad(Bad.GARBAGE, "a");
        standings.send("b", 1, "good");

        awaitTaken("b 1 good");

        assertStuck("a");
    }

    @Test
    void duplicatesAndOldStandingsChangeNothing() {
        standings.send("a", 5, "new");
        standings.send("a", 3, "old");
        standings.send("a", 5, "new");
        standings.send("end", 1, "good");

        awaitTaken("end 1 good");

        assertThat(standings.taken()).contains("a 5 new");
        assertThat(standings.handled()).containsExactlyInAnyOrder("a 5", "end 1");
        assertThat(standings.stuck()).isEmpty();
    }

    private void sendBad(Bad bad, String name) {
        switch (bad) {
            case GARBAGE -> standings.sendRaw(name, new byte[] {0, (byte) 0xff, 'x', 0});
            case GARBAGE_WITH_WHAT_A_DATABASE_REFUSES ->
                standings.sendRaw(name, bytes("{\"type\":\"\\u0000\\ud800\"}"));
            case UNKNOWN_VERSION -> standings.sendRaw(name, bytes("{\"type\":\"org.jiheng.unit.v2\"}"));
            case AGAINST_ITS_SCHEMA -> standings.sendRaw(name, bytes("{\"type\":\"org.jiheng.unit.v1\"}"));
            case TWO_MEGABYTES -> {
                standings.allowLargeRecords();
                standings.sendRaw(name, new byte[2 * 1024 * 1024]);
            }
            case NO_VALUE -> standings.sendRaw(name, null);
            case ANOTHERS_SUBJECT -> standings.sendRaw(name, bytes(standings.value("x", 1)));
            case ANOTHERS_ID ->
                standings.sendRaw(name, bytes(standings.value(name, 1).put("id", standings.subject(name) + "@2")));
            case ANOTHERS_PARTITION_KEY ->
                standings.sendRaw(name, bytes(standings.value(name, 1).put("cycle", "350100-2011")));
            case ON_ANOTHERS_PARTITION -> standings.sendToAnotherPartition(name, bytes(standings.value(name, 1)));
            case CONTRADICTING_THE_ONE_HELD -> {
                standings.send(name, 1, "this");
                standings.send(name, 1, "that");
            }
        }
    }

    private void awaitTaken(String... expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(standings.taken()).contains(expected));
    }

    private void assertStuck(String name) {
        assertThat(standings.stuck()).containsExactly(name);
        assertThat(standings.rejected()).containsExactly(name);
        stuckOverHttp(jurisdiction()).body("stuck.subject", hasItem(standings.subject(name)));
        stuckOverHttp("350200").body("stuck.subject", not(hasItem(standings.subject(name))));
    }

    /** As the partition is called; no standing has named it. */
    private String jurisdiction() {
        return standings.key.substring(0, standings.key.indexOf('-'));
    }

    private static ValidatableResponse stuckOverHttp(String jurisdiction) {
        return given().auth()
                .oauth2(Tokens.of("auditor").jurisdiction(jurisdiction).token())
                .get("/api/v1/standings/stuck")
                .then()
                .statusCode(200);
    }

    private static byte[] bytes(Object json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
