package org.jiheng.scoring.result;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Total;
import org.jiheng.scoring.standing.CycleStandings;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

/** A cycle that the service knows, of which results are published; two tiers, the second without grades below EXCELLENT. */
public final class Published {
    public static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String cycle;
    private final JsonNode scheme;

    private Published(String cycle, JsonNode scheme) {
        this.cycle = cycle;
        this.scheme = scheme;
    }

    /** Waits until the service has taken the cycle. */
    public static Published cycle(String cycle, StandingTopics topics) {
        CycleStandings standings = new TiedTier(cycle).standings();
        standings.cycle().to(topics);
        String token = Tokens.of("auditor")
                .jurisdiction(CycleStandings.jurisdiction(cycle))
                .token();
        await().atMost(PATIENCE)
                .until(() -> given().auth()
                                .oauth2(token)
                                .get("/api/v1/cycles/" + cycle + "/scores")
                                .statusCode()
                        == 200);
        return of(cycle, standings);
    }

    public static Published of(String cycle, CycleStandings standings) {
        return new Published(cycle, standings.cycle().data().get("scheme"));
    }

    /** As the scheme may say it; of versions that are published from now on. */
    public Published issuedBy(String body, String prefix) {
        ((ObjectNode) scheme)
                .withObject("/bulletin")
                .withArray("/bodies")
                .addObject()
                .put("name", body)
                .put("prefix", prefix);
        return this;
    }

    public Published version(int version, Integer corrects) {
        return version(version, corrects, rows());
    }

    public Published version(int version, Integer corrects, List<ResultRow> rows) {
        GivenResults.publish(new PublishedResult(
                cycle,
                version,
                Optional.ofNullable(corrects),
                Instant.parse("2013-03-10T01:00:00Z"),
                DIGEST,
                1_000,
                scheme.toString(),
                rows));
        return this;
    }

    private static List<ResultRow> rows() {
        return List.of(
                row("P01", "中共福州市委办公厅", "PARTY_MASS", 1, "95.00000001", Grade.EXCELLENT),
                row("P02", "=HYPERLINK(\"x\")", "PARTY_MASS", 2, "90", Grade.GOOD),
                row("P03", "团市委", "PARTY_MASS", 3, "85.5", Grade.GOOD),
                row("P04", "市妇联", "PARTY_MASS", 4, "60", Grade.AVERAGE),
                row("G01", "市财政局<b>", "GENERAL_GOVERNMENT", 1, "88.12345678", Grade.EXCELLENT),
                new ResultRow(
                        "G02",
                        "市统计局",
                        "GENERAL_GOVERNMENT",
                        2,
                        Optional.empty(),
                        Optional.of(Score.of("70")),
                        Points.NONE,
                        Points.NONE,
                        Total.of("70"),
                        Optional.empty()));
    }

    public static ResultRow row(String unit, String name, String tier, int rank, String total, Grade grade) {
        return new ResultRow(
                unit,
                name,
                tier,
                rank,
                Optional.of(Score.of("91.25")),
                Optional.of(Score.of("96.5")),
                Points.of("0.5"),
                Points.of("0.75"),
                Total.of(total),
                Optional.of(grade));
    }
}
