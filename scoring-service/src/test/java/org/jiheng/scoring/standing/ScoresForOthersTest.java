package org.jiheng.scoring.standing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.rules.RandomTiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitResults;
import static org.jiheng.scoring.standing.ScoringOverHttp.get;

/** What readers get over HTTP and what other systems get from the topics says the same. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScoresForOthersTest {
    private static final String CYCLE = "350121-2012";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StandingTopics topics = new StandingTopics();
    private final CycleStandings cycle = new CycleStandings(CYCLE, RandomTiers.tier(11, 5));

    @BeforeEach
    void aCycleOfFiveUnits() {
        cycle.all().forEach(standing -> standing.to(topics));
        awaitResults(CYCLE, cycle.expectedResults());
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aScoreIsTheSameOverHttpAndOnItsTopic() {
        JsonPath overHttp = get(CYCLE + "/scores/U97").jsonPath();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(latest("jiheng.unit-scores.v1", "U97")
                                .at("/data/total")
                                .asText())
                        .isEqualTo(overHttp.getString("total")));
        JsonNode onTopic = latest("jiheng.unit-scores.v1", "U97");
        assertThat(onTopic.get("cyclerevision").asText()).isEqualTo("1000");
        assertThat(onTopic.at("/data/coverage").asText()).isEqualTo(overHttp.getString("coverage"));
    }

    @Test
    void aRankingIsTheSameOverHttpAndOnItsTopic() {
        List<String> overHttp = get(CYCLE + "/rankings/PARTY_MASS").jsonPath().getList("entries.unit");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(latest("jiheng.tier-rankings.v1", "PARTY_MASS")
                                .at("/data/entries")
                                .findValuesAsText("unit"))
                        .isEqualTo(overHttp));
    }

    @Test
    void anotherRevisionOfTheCycleIsPublishedWithEveryScoreAndRanking() {
        cycle.cycle().again(5_000).to(topics);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(List.of(
                                computedUnder("jiheng.unit-scores.v1", "U95"),
                                computedUnder("jiheng.unit-scores.v1", "U99"),
                                computedUnder("jiheng.tier-rankings.v1", "GENERAL_GOVERNMENT"),
                                computedUnder("jiheng.tier-rankings.v1", "PARTY_MASS")))
                        .containsOnly("5000"));
    }

    @Test
    void allScoresAndAllRankingsAreListed() {
        assertThat(get(CYCLE + "/scores").jsonPath().getList("scores.unit"))
                .containsExactly("U95", "U96", "U97", "U98", "U99");
        assertThat(get(CYCLE + "/rankings").jsonPath().getList("rankings.tier"))
                .containsExactly("PARTY_MASS", "GENERAL_GOVERNMENT", "ADMINISTRATIVE_APPROVAL");
    }

    @Test
    void listsAreReadPageByPage() {
        JsonPath scores = get(CYCLE + "/scores?size=2&page=1&sort=-unit").jsonPath();
        assertThat(scores.getList("scores.unit")).containsExactly("U97", "U96");
        assertThat(scores.getLong("total")).isEqualTo(5);
        JsonPath ranking = get(CYCLE + "/rankings/PARTY_MASS?size=1&page=4").jsonPath();
        assertThat(ranking.getList("entries.unit")).hasSize(1);
        assertThat(ranking.getInt("total")).isEqualTo(5);
        JsonPath tiers = get(CYCLE + "/rankings?size=2&sort=tier").jsonPath();
        assertThat(tiers.getList("rankings.tier")).containsExactly("ADMINISTRATIVE_APPROVAL", "GENERAL_GOVERNMENT");
        assertThat(get(CYCLE + "/scores?sort=rank").statusCode()).isEqualTo(422);
    }

    @Test
    void resultsAreCsvInUtf8WithoutAByteOrderMark() {
        Response results = get(CYCLE + "/results.csv");

        assertThat(results.contentType()).startsWithIgnoringCase("text/csv").containsIgnoringCase("utf-8");
        assertThat(new String(results.asByteArray(), StandardCharsets.UTF_8)).startsWith("tier,rank,unit,");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # path                     , problem      , language, title
                    359999-2012/scores         , cycle-unknown, zh      , 没有该考核年度
                    359999-2012/scores         , cycle-unknown, en      , No such evaluation cycle
                    359999-2012/results.csv    , cycle-unknown, en      , No such evaluation cycle
                    350121-2012/scores/X       , unit-unknown , zh      , 没有该被考核单位
                    350121-2012/scores/X       , unit-unknown , en      , No such unit
                    350121-2012/scores/X/history, unit-unknown, en      , No such unit
                    350121-2012/rankings/X     , tier-unknown , zh      , 没有该层面
                    350121-2012/rankings/X     , tier-unknown , en      , No such tier
                    """)
    void whatIsUnknownIsSaidSoInTheReadersLanguage(String path, String problem, String language, String title) {
        Response response = given().auth()
                .oauth2(Tokens.of("inspector")
                        .jurisdiction(CycleStandings.jurisdiction(path.split("/", 2)[0]))
                        .token())
                .header("Accept-Language", language)
                .get("/api/v1/cycles/" + path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:" + problem);
        assertThat(response.jsonPath().getString("title")).isEqualTo(title);
    }

    private JsonNode latest(String topic, String of) {
        return topics.latest(topic, CYCLE + "/" + of).orElseThrow(() -> new AssertionError("not published yet"));
    }

    private String computedUnder(String topic, String of) {
        return latest(topic, of).get("cyclerevision").asText();
    }
}
