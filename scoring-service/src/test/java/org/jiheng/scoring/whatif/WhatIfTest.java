package org.jiheng.scoring.whatif;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.explanation.WorkedTier;
import org.jiheng.scoring.rules.RandomTier;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

/** What is supposed comes out as if it were so, beside what is; and nothing of it is kept. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WhatIfTest {
    private static final int SUPPOSITIONS = 10;

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 4).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatComesOutIsWhatTheIndependentCalculationSays(long seed) {
        RandomTier tier = RandomTiers.tier(4_000 + seed, 9);
        String cycle = settled("351240-" + (2_001 + seed), tier);

        for (int i = 0; i < SUPPOSITIONS; i++) {
            Supposed supposed = new Supposed(tier, seed * 100 + i);
            RandomTier other = RandomTiers.tier(9_000 + seed * 100 + i, 2);
            switch (i % 3) {
                case 0 -> supposed.parametersOf(other);
                case 1 -> supposed.otherFacts();
                default -> supposed.parametersOf(other).otherFacts();
            }

            JsonPath answer =
                    suppose(cycle, supposed.request()).statusCode(200).extract().jsonPath();

            assertThat(places(answer, "then"))
                    .as("seed %s, %s: %s", seed, i, supposed.request())
                    .containsExactlyInAnyOrderElementsOf(expected(cycle, supposed.tier()));
            assertThat(places(answer, "now")).containsExactlyElementsOf(expected(cycle, tier));
        }
    }

    @Test
    void whereNothingIsSupposedNothingChanges() {
        String cycle = settled("351241-2001", RandomTiers.tier(77, 6));
        Map<String, String> before = Database.contents();

        suppose(cycle, "{}")
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("regraded", equalTo(0))
                .body("summary", contains("Nothing would change for any of 6 units."))
                .body("units", hasSize(6));
        supposeInChinese(cycle, "{}").body("summary", contains("6 个单位均无变化。"));
        suppose(cycle + "/what-if?changed=true", "{}", "en")
                .body("units", hasSize(0))
                .body("total", equalTo(0));

        assertThat(Database.contents()).isEqualTo(before);
    }

    /** P02 and P03 are tied for one place that was decided; without the tie there is nothing that the decision rests on. */
    @Test
    void itSaysWhoMovesAndWhichDecisionsWouldBeVoid() {
        TiedTier tied = new TiedTier("351241-2002");
        tied.standings().all().forEach(sent -> sent.to(topics));
        ScoringOverHttp.awaitResults("351241-2002", tied.standings().expectedResults());
        String decision = new DecisionsOverHttp(tied).decided(DecisionsOverHttp.cutOff("P03"));

        suppose("351241-2002/what-if?changed=true&sort=-unit", """
                        {"scheme": {"grading": {"cutoffTie": "EXCLUDE", "goodMinimumTotal": "90"}}}""", "en")
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("regraded", equalTo(2))
                .body("lapsing", contains(decision))
                .body("units.unit", contains("P04", "P03"))
                .body("units.now.grade", contains("GOOD", "EXCELLENT"))
                .body("units.then.grade", contains("AVERAGE", "GOOD"))
                .body(
                        "summary[0]",
                        equalTo("Of 6 units, 0 would have another total, 0 another rank and 2 another grade."))
                .body("summary[1]", startsWith("Unit P03 单位P03: EXCELLENT now, GOOD then"))
                .body("summary[3]", equalTo("1 decisions on grades would be void."));

        assertThat(ScoringOverHttp.get("351241-2002/decisions/" + decision)
                        .path("state")
                        .toString())
                .isEqualTo("DECIDED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"scheme":{"components":[{"code":"C9","maxPoints":"1"}]}}                           | /scheme/components/0/code      | not-of-the-scheme
            {"scheme":{"waves":[{"code":"W9","weight":"1"}]}}                                   | /scheme/waves/0/code           | not-of-the-scheme
            {"scheme":{"weights":{"indicators":"0.30","review":"0.60"}}}                        | /scheme/weights                | weights-not-one
            {"scheme":{"grading":{"excellentShare":"4/3"}}}                                     | /scheme/grading/excellentShare | share-above-one
            {"assessments":[{"unit":"P09","indicator":"I0","points":"0"}]}                      | /assessments/0/unit            | no-such-unit
            {"assessments":[{"unit":"P01","indicator":"I9","points":"0"}]}                      | /assessments/0/indicator       | not-of-the-unit
            {"assessments":[{"unit":"P01","indicator":"I0","points":"999"}]}                    | /assessments/0/points          | points-above-maximum
            {"vetoesRevoked":[{"unit":"P01","veto":"x"}]}                                       | /vetoesRevoked/0/veto          | not-of-the-unit
            {"vetoesConfirmed":[{"unit":"P01","reach":"INDICATOR","indicator":"I9"}]}           | /vetoesConfirmed/0/indicator   | not-of-the-unit
            {"vetoesConfirmed":[{"unit":"P01","reach":"COMPONENT"}]}                            | /vetoesConfirmed/0/component   | not-of-the-scheme
            {"scheme":{"components":[{"code":"C0","maxPoints":"1"},{"code":"C9","maxPoints":"1"}]}} | /scheme/components/1/code  | not-of-the-scheme
            {"findings":[{"unit":"P01","finding":"x"}]}                                         | /findings/0/finding            | not-of-the-unit
            {"findings":[{"unit":"P01","finding":"finding-1","points":"0"}]}                    | /findings/0/points             | not-a-reduction
            {"findings":[{"unit":"P01","finding":"finding-1","points":"1.50"}]}                 | /findings/0/points             | not-a-reduction
            {"findings":[{"unit":"P01","finding":"finding-2"},{"unit":"P01","finding":"finding-1","points":"9"}]} | /findings/1/points | not-a-reduction
            """)
    void whatDoesNotFitTheCycleIsRefusedByName(String request, String path, String rule) {
        String cycle = "351241-2003";
        CycleStandings worked = WorkedTier.standings(cycle);
        worked.all().forEach(sent -> sent.to(topics));
        ScoringOverHttp.awaitResults(cycle, worked.expectedResults());

        suppose(cycle, request)
                .statusCode(422)
                .body("type", endsWith(":supposition-unfit"))
                .body("errors.path", contains(path))
                .body("errors.rule", contains(rule));
    }

    /** Nobody works out an answer of a small group by supposing weights of groups. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"scheme":{"review":{"groups":[{"code":"RESIDENTS","weight":"2"}]}}} | review
            {"scheme":{"groups":[{"code":"RESIDENTS","weight":"2"}]}}            | groups
            {"scheme":{"dimensions":[{"code":"DUTY","weight":"2"}]}}             | dimensions
            {"scheme":{"deductionCap":"-1"}}                                     | deductionCap
            {"scheme":{"weights":{"indicators":"0.301","review":"0.699"}}}       | weights
            """)
    void whatCannotBeSupposedIsRefusedByName(String request, String field) {
        String cycle = settled("351241-2004", RandomTiers.tier(78, 3));

        String problem = suppose(cycle, request).extract().asString();

        assertThat(problem).contains("\"status\":4").contains(field);
    }

    @Test
    void aCycleThatIsUnknownIsSaidToBe() {
        suppose("351241-2099", "{}").statusCode(404).body("detail", containsString("351241-2099"));
    }

    private String settled(String code, RandomTier tier) {
        CycleStandings cycle = new CycleStandings(code, tier);
        cycle.all().forEach(sent -> sent.to(topics));
        ScoringOverHttp.awaitResults(code, cycle.expectedResults());
        return code;
    }

    private static ValidatableResponse suppose(String cycle, String request) {
        return suppose(cycle + "/what-if", request, "en");
    }

    private static ValidatableResponse supposeInChinese(String cycle, String request) {
        return suppose(cycle + "/what-if", request, "zh");
    }

    private static ValidatableResponse suppose(String path, String request, String language) {
        return given().auth()
                .oauth2(Tokens.of("performance-office")
                        .jurisdiction(CycleStandings.jurisdiction(path.split("/")[0]))
                        .token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body(request)
                .post("/api/v1/cycles/" + path)
                .then();
    }

    private static List<String> places(JsonPath answer, String side) {
        List<String> units = answer.getList("units.unit");
        return IntStream.range(0, units.size())
                .mapToObj(i -> place(answer, "units[" + i + "]." + side, units.get(i)))
                .toList();
    }

    private static String place(JsonPath answer, String at, String unit) {
        String grade = answer.getString(at + ".grade");
        return String.join(
                " ", answer.getString(at + ".rank"), unit, answer.getString(at + ".total"), grade == null ? "" : grade);
    }

    private static List<String> expected(String cycle, RandomTier tier) {
        return new CycleStandings(cycle, tier)
                .expectedResults()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> String.join(" ", cells[1], cells[2], cells[7], cells[8]))
                .toList();
    }
}
