package org.jiheng.scoring.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.kit.testing.Viewer;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** Whoever watches sees each change, whatever happens to the connection. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StreamTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CUTS = Integer.getInteger("jiheng.cuts", 60);

    private final StandingTopics topics = new StandingTopics();
    private long revision = 10_000;

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aStreamBeginsWithAllThereIsAndGoesOnWithWhatChanges() {
        CycleStandings cycle = settled("350131-2012");
        try (Viewer viewer = viewer("350131-2012/stream")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(viewer.events()).hasSize(1 + 5 + 3));
            assertThat(viewer.events().get(0)).isEqualTo("snapshot");

            deduct(cycle, "U98", 7);

            awaitRawDeduction(viewer, "350131-2012/U98", "0.07");
            assertThat(viewer.events()).hasSizeGreaterThan(9);
        }
    }

    @Test
    void whoWasCutIsToldWhatCameMeanwhileAndNothingElse() {
        CycleStandings cycle = settled("350132-2012");
        Viewer viewer = viewer("350132-2012/stream");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(viewer.events()).hasSize(9));
        viewer.cut();

        deduct(cycle, "U98", 9);
        awaitRawDeductionOverHttp("350132-2012", "U98", "0.09");
        viewer.connect();

        awaitRawDeduction(viewer, "350132-2012/U98", "0.09");
        assertThat(viewer.events()).doesNotContain("snapshot").hasSizeLessThan(4);
        viewer.close();
    }

    @Test
    void whoComesWithWhatCannotBeComparedBeginsAnew() {
        settled("350133-2012");
        Viewer viewer = viewer("350133-2012/stream");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(viewer.events()).hasSize(9));
        String epoch = viewer.lastId().orElseThrow().split("-")[0];
        for (String id : List.of("0123456789abcdef-1", epoch + "-999999999999999999", "7")) {
            viewer.cut();
            viewer.lastId(id);
            viewer.connect();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(viewer.events()).hasSize(9).startsWith("snapshot"));
        }
        viewer.close();
    }

    @Test
    void aTierOrAUnitIsWatchedAlone() {
        CycleStandings cycle = settled("350134-2012");
        try (Viewer tier = viewer("350134-2012/stream?tier=" + CycleStandings.OTHER_TIER);
                Viewer unit = viewer("350134-2012/stream?unit=U97")) {
            deduct(cycle, "U98", 3);
            deduct(cycle, "U97", 5);

            awaitRawDeduction(unit, "350134-2012/U97", "0.05");
            assertThat(unit.picture().standings()).hasSize(1);
            assertThat(tier.picture().standings()).hasSize(1);
        }
    }

    /** Who looks whether there is a stream, as monitoring does, asks other things on the same connection next. */
    @Test
    void theHeadOfAStreamIsAnsweredAndOver() throws IOException, InterruptedException {
        settled("350139-2012");
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest.Builder asked = HttpRequest.newBuilder()
                .header(
                        "Authorization",
                        "Bearer " + Tokens.of("auditor").jurisdiction("350139").token())
                .timeout(PATIENCE);
        String cycle = "http://127.0.0.1:" + RestAssured.port + "/api/v1/cycles/350139-2012";

        HttpResponse<Void> head = client.send(
                asked.uri(URI.create(cycle + "/stream"))
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.discarding());

        assertThat(head.headers().firstValue("Content-Type")).contains("text/event-stream");
        assertThat(client.send(
                                asked.uri(URI.create(cycle + "/results.csv"))
                                        .GET()
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whoever lies between, and who watches, tells by it that the connection is not dead. */
    @Test
    void aStreamThatHasNothingToTellGivesSignsOfLife() {
        settled("351370-2012");
        try (Viewer viewer = viewer("351370-2012/stream")) {
            await().atMost(PATIENCE).until(() -> viewer.heartbeats() >= 3);

            assertThat(viewer.events()).hasSize(9);
        }
    }

    @Test
    void aStreamEndsWithTheRightToWatch() {
        settled("350135-2012");
        String token = Tokens.of("auditor")
                .jurisdiction("350135")
                .claim("exp", Instant.now().plusSeconds(5).getEpochSecond())
                .token();
        Viewer viewer = Viewer.of("350135-2012/stream", token);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(viewer.events()).hasSize(9));

        await().atMost(PATIENCE).until(viewer::ended);

        viewer.close();
    }

    @Test
    void aStreamEndsWhenTheProviderWithdrawsTheRight() {
        settled("350138-2012");
        String token =
                Tokens.of("auditor").person("dismissed").jurisdiction("350138").token();
        Viewer viewer = Viewer.of("350138-2012/stream", token);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(viewer.events()).hasSize(9));

        Tokens.revoke(token);

        await().atMost(PATIENCE).until(viewer::ended);
        viewer.close();
        for (String path : List.of("stream", "changes")) {
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/api/v1/cycles/350138-2012/" + path)
                    .then()
                    .statusCode(401)
                    .body("type", equalTo("urn:jiheng:problem:not-signed-in"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"groups", "jurisdiction"})
    void aStreamEndsWhenTheProviderTellsTheRightNoMore(String claim) {
        settled("351380-2012");
        String token = Tokens.of("auditor")
                .person("moved-" + claim)
                .jurisdiction("351380")
                .token();
        Viewer viewer = Viewer.of("351380-2012/stream", token);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(viewer.events()).hasSize(9));

        Tokens.withdraw(token, claim);

        await().atMost(PATIENCE).until(viewer::ended);
        viewer.close();
    }

    @Test
    void whoWatchesATierIsToldOfAUnitThatWentOnFromTierToTierMeanwhile() {
        CycleStandings cycle = settled("351381-2012");
        Viewer viewer = viewer("351381-2012/stream?tier=" + CycleStandings.TIER);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(viewer.picture().score("351381-2012/U98")).isNotNull());
        viewer.cut();

        for (String tier : List.of(CycleStandings.OTHER_TIER, "ADMINISTRATIVE_APPROVAL")) {
            cycle.unit("U98", tier).again(revision++).to(topics);
            await().atMost(PATIENCE)
                    .until(() -> ScoringOverHttp.get("351381-2012/scores/U98")
                            .jsonPath()
                            .getString("tier")
                            .equals(tier));
        }
        viewer.connect();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(viewer.picture()
                                .score("351381-2012/U98")
                                .at("/data/tier")
                                .asText())
                        .isEqualTo("ADMINISTRATIVE_APPROVAL"));
        viewer.close();
    }

    @Test
    void whoIsCutAgainAndAgainSeesTheSameAsWhoNeverWas() {
        CycleStandings cycle = settled("350136-2012");
        Random random = new Random(20_121_231);
        try (Viewer never = viewer("350136-2012/stream");
                Viewer often = viewer("350136-2012/stream")) {
            for (int cut = 0; cut < CUTS; cut++) {
                deduct(cycle, "U9" + (5 + random.nextInt(5)), random.nextInt(300));
                if (random.nextInt(3) == 0) {
                    await().atMost(PATIENCE)
                            .pollInterval(Duration.ofMillis(1 + random.nextInt(30)))
                            .until(() -> !often.events().isEmpty());
                }
                often.cut();
                often.connect();
            }
            deduct(cycle, "U95", 11);
            awaitRawDeduction(never, "350136-2012/U95", "0.11");

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(often.picture().standings())
                            .isEqualTo(never.picture().standings()));
        }
    }

    private CycleStandings settled(String code) {
        CycleStandings cycle = new CycleStandings(code, RandomTiers.tier(11, 5));
        cycle.all().forEach(standing -> standing.to(topics));
        ScoringOverHttp.awaitResults(code, cycle.expectedResults());
        return cycle;
    }

    private void deduct(CycleStandings cycle, String unit, long hundredths) {
        cycle.deductions(unit, List.of(hundredths)).again(revision++).to(topics);
    }

    private static Viewer viewer(String path) {
        return Viewer.of(
                path,
                Tokens.of("auditor")
                        .jurisdiction(CycleStandings.jurisdiction(path.split("/", 2)[0]))
                        .token());
    }

    private static void awaitRawDeduction(Viewer viewer, String subject, String points) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(viewer.picture()
                                .score(subject)
                                .at("/data/rawDeduction")
                                .asText())
                        .isEqualTo(points));
    }

    private static void awaitRawDeductionOverHttp(String cycle, String unit, String points) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ScoringOverHttp.get(cycle + "/scores/" + unit)
                                .jsonPath()
                                .getString("rawDeduction"))
                        .isEqualTo(points));
    }
}
