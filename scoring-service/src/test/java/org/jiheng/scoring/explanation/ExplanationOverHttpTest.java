package org.jiheng.scoring.explanation;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.DerivedTables;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitEverythingTaken;
import static org.jiheng.scoring.standing.ScoringOverHttp.awaitResults;
import static org.jiheng.scoring.standing.ScoringOverHttp.get;

/** Why a score is what it is, or was: to the last fraction, in words, and from what is kept of the year. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExplanationOverHttpTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @ParameterizedTest
    @CsvSource({"351180-2012, 7", "351181-2012, 21", "351182-2012, 33"})
    void everyUnitsExplanationAddsUpToItsFigures(String code, long seed) {
        CycleStandings cycle = new CycleStandings(code, RandomTiers.tier(seed, 20));
        settle(code, cycle);

        for (String row : cycle.expectedResults().lines().skip(1).toList()) {
            String[] cells = row.split(",", -1);
            Explained why = Explained.now(code, cells[2]);
            assertThat(why.wrongSums()).isEmpty();
            assertThat(why.text("/lines/amount/shown")).isEqualTo(cells[7]).isEqualTo(why.text("/total"));
            assertThat(why.text("/known/amount/shown")).startsWith(why.text("/coverage"));
            assertThat(why.text("/rank")).isEqualTo(cells[1]);
            assertThat(why.text("/indicatorScore")).isEqualTo(cells[3]);
            assertThat(why.text("/reviewScore")).isEqualTo(cells[4]);
            assertThat(why.text("/grade")).isEqualTo(cells[8]);
        }
    }

    @Test
    void theLinesAreThoseWorkedOutByHand() {
        settle("351183-2012", WorkedTier.standings("351183-2012"));

        Explained why = Explained.now("351183-2012", "P01");

        assertThat(why.text("/total")).isEqualTo("76.86419680");
        assertThat(why.text("/lines/amount/shown")).isEqualTo("76.86419680");
        assertThat(why.line("INDICATORS", "").at("/amount/shown").asText()).isEqualTo("21.99999990");
        assertThat(Explained.figure(why.line("INDICATORS", ""), "UNROUNDED")).isEqualTo("220/3");
        assertThat(why.line("COMPONENT", "C0").at("/amount/exact").asText()).isEqualTo("4/1");
        assertThat(Explained.figure(why.line("COMPONENT", "C0"), "POINTS")).isEqualTo("4/3");
        assertThat(why.line("COMPONENT", "C1").at("/amount/exact").asText()).isEqualTo("18/1");
        assertThat(why.lines("ROUNDING")).singleElement().satisfies(line -> {
            assertThat(line.at("/amount/exact").asText()).isEqualTo("-1/10000000");
            assertThat(line.at("/rule/code").asText()).isEqualTo("INDICATORS_ROUNDED_HALF_UP");
        });
        assertThat(why.line("INDICATOR", "I1").get("state").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(why.line("INDICATOR", "I3").get("state").asText()).isEqualTo("NOT_ASSESSED");
        assertThat(why.lines("INDICATOR").stream().map(line -> line.path("act").asText()))
                .containsExactlyInAnyOrder("act-1", "act-2", "act-3", "");
        assertThat(why.line("INDICATOR", "I1").get("act").asText()).isEqualTo("act-2");
        assertThat(why.line("INDICATOR", "I2").get("act").asText()).isEqualTo("act-3");
        assertThat(why.line("WAVE", "W0").at("/amount/exact").asText()).isEqualTo("0/1");
        assertThat(why.line("WAVE", "W1").at("/amount/shown").asText()).isEqualTo("56.86419690");
        assertThat(why.lines("FINDING").stream().map(line -> line.get("act").asText()))
                .containsExactly("finding-1", "finding-2");
        assertThat(why.line("OVER_CAP", "").at("/amount/shown").asText()).isEqualTo("0.50000000");
        assertThat(why.line("DEDUCTION", "").at("/amount/shown").asText()).isEqualTo("-2.00000000");
    }

    @Test
    void everyLineSaysWhichStandingSaysItAndWhereThePlanDoes() {
        settle("351184-2012", WorkedTier.standings("351184-2012"));

        Explained why = Explained.now("351184-2012", "P01");

        assertThat(why.line("WAVE", "W1").get("source").asText()).isEqualTo("REVIEW");
        assertThat(why.line("WAVE", "W1").get("revision").asText()).isEqualTo("2000");
        assertThat(why.line("WAVE", "W1").at("/rule/clause").asText()).isEqualTo("§五(二)");
        assertThat(why.json().get("lines").get("revision").asText()).isEqualTo("1000");
        assertThat(why.json().get("revisions"))
                .hasToString("{\"DEDUCTIONS\":\"2000\",\"INDICATORS\":\"2000\",\"REVIEW\":\"2000\","
                        + "\"SCHEME\":\"1000\",\"UNIT\":\"2000\"}");
    }

    @Test
    void aClauseIsTheSchemesOwnWhereItNamesOne() {
        CycleStandings cycle = WorkedTier.standings("351185-2012");
        Sent own = cycle.cycle();
        ((ObjectNode) own.data().get("scheme")).putObject("clauses").put("/review", "第九条");
        List<Sent> all = new ArrayList<>(cycle.all());
        all.set(0, own);
        all.forEach(standing -> standing.to(topics));
        awaitResults("351185-2012", cycle.expectedResults());

        Explained why = Explained.now("351185-2012", "P01");

        assertThat(why.line("WAVE", "W1").at("/rule/clause").asText()).isEqualTo("第九条");
        assertThat(why.line("DEDUCTION", "").at("/rule/clause").asText()).isEqualTo("§五(三)");
    }

    /** 0.7 × 81.234567 = 0.7 × (1 × 80 + 2 × 81.851851) ÷ 3, but for a third of a millionth. */
    @Test
    void aWaveIsExplainedByWhatIsReleasedOfItByGroup() {
        settleWithGroupLines("351340-2012", "81.851851");

        Explained why = Explained.now("351340-2012", "P01");

        assertThat(why.wrongSums()).isEmpty();
        assertThat(why.text("/total")).isEqualTo("76.86419680");
        JsonNode wave = why.line("WAVE", "W1");
        assertThat(wave.at("/amount/shown").asText()).isEqualTo("56.86419690");
        assertThat(wave.get("lines")).hasSize(4);
        JsonNode shown = why.line("GROUP", "ENTERPRISES");
        assertThat(shown.at("/amount/exact").asText()).isEqualTo("56/3");
        assertThat(Explained.figure(shown, "FACTOR")).isEqualTo("1/3");
        assertThat(Explained.figure(shown, "SCORE")).isEqualTo("80/1");
        assertThat(shown.at("/rule/clause").asText()).isEqualTo("§五(二)");
        assertThat(why.line("GROUP", "CPPCC").get("state").asText()).isEqualTo("NO_ANSWER");
        JsonNode hidden = why.line("HIDDEN_GROUPS", "CITY_LEADERS,RESIDENTS");
        assertThat(Explained.figure(hidden, "WEIGHT")).isEqualTo("2/1");
        assertThat(wave.at("/lines/3/rule/code").asText()).isEqualTo("GROUPS_ROUNDED_HALF_UP");
        assertThat(wave.at("/lines/3/amount/exact").asText()).isEqualTo("-7/30000000");
        Explained zh = Explained.in("zh", "351340-2012", "P01");
        assertThat(zh.line("GROUP", "ENTERPRISES").get("name").asText()).isEqualTo("企业法人代表");
        assertThat(zh.line("HIDDEN_GROUPS", "CITY_LEADERS,RESIDENTS")
                        .get("name")
                        .asText())
                .isEqualTo("人数过少不单列的群体合计(市四套班子领导、城区居民代表)");
        assertThat(zh.sentences())
                .containsSubsequence(
                        "评议轮次 W1得分 81.234567,权重 1。",
                        "评议轮次 W1中,企业法人代表得分 80.000000,权重 1。",
                        "评议轮次 W1中,市政协委员:无人作答。",
                        "评议轮次 W1中,人数过少不单列的群体合计(市四套班子领导、城区居民代表)得分 81.851851,权重 2。");
    }

    @Test
    void ofManyLossesTheLargestAreToldAndHowManyMoreThereAre() {
        settle("351261-2001", WorkedTier.shortOfHundredths("351261-2001", 32));

        List<String> sentences = Explained.now("351261-2001", "P01").sentences();

        List<String> told = sentences.stream()
                .filter(sentence -> sentence.startsWith("Indicator I"))
                .toList();
        assertThat(told)
                .hasSize(30)
                .startsWith(
                        "Indicator I31 (业务工作实绩): 0.68 of 1.00 points, by act act-32.",
                        "Indicator I30 (业务工作实绩): 0.69 of 1.00 points, by act act-31.")
                .endsWith("Indicator I2 (业务工作实绩): 0.97 of 1.00 points, by act act-3.");
        assertThat(sentences).containsSubsequence(told.get(29), "And 2 more, each among the lines.");
    }

    @Test
    void whatIsReleasedByGroupIsToldToThoseWhomTheSurveyShowsIt() {
        settleWithGroupLines("351341-2012", "81.851851");

        for (Tokens reader : List.of(
                Tokens.of("performance-office"),
                Tokens.of("results-approver"),
                Tokens.of("survey-manager"),
                Tokens.of("unit-officer").unit("P01"))) {
            assertThat(Explained.to(reader, "351341-2012", "P01").lines("GROUP"))
                    .hasSize(2);
        }
        for (String reader : List.of("survey-clerk", "inspector", "appeal-reviewer", "integration")) {
            Explained why = Explained.to(Tokens.of(reader), "351341-2012", "P01");
            assertThat(why.line("WAVE", "W1").get("lines")).isEmpty();
            assertThat(why.line("WAVE", "W1").at("/amount/shown").asText()).isEqualTo("56.86419690");
        }
    }

    @Test
    void groupsThatDoNotMakeTheWavesScoreAreNotTold() {
        settleWithGroupLines("351342-2012", "81.851854");

        Explained why = Explained.now("351342-2012", "P01");

        assertThat(why.line("WAVE", "W1").get("lines")).isEmpty();
        assertThat(why.wrongSums()).isEmpty();
    }

    private void settleWithGroupLines(String code, String left) {
        CycleStandings cycle = WorkedTier.standings(code);
        List<Sent> all = cycle.all();
        ObjectNode wave = (ObjectNode) all.stream()
                .filter(sent -> sent.topic().equals("jiheng.review-standings.v1")
                        && sent.subject().equals(code + "/P01"))
                .findFirst()
                .orElseThrow()
                .data()
                .at("/waves/1");
        ArrayNode lines = wave.putArray("groupLines");
        lines.add(groupLine(false, "1", "80.000000", "ENTERPRISES"));
        lines.add(groupLine(false, "1", null, "CPPCC"));
        lines.add(groupLine(true, "2", left, "CITY_LEADERS", "RESIDENTS"));
        all.forEach(standing -> standing.to(topics));
        awaitResults(code, cycle.expectedResults());
        awaitEverythingTaken(topics);
    }

    private static ObjectNode groupLine(boolean hidden, String weight, String score, String... groups) {
        ObjectNode line = JSON.createObjectNode()
                .put("hidden", hidden)
                .put("weight", weight)
                .put("score", score);
        List.of(groups).forEach(line.putArray("groups")::add);
        return line;
    }

    @Test
    void aVetoIsNamedWhereItStrikes() {
        settle("351186-2012", WorkedTier.standings("351186-2012"));

        Explained why = Explained.now("351186-2012", "P02");

        assertThat(Explained.texts(why.line("INDICATOR", "I0").get("vetoes"))).containsExactly("veto-1");
        assertThat(Explained.texts(why.line("COMPONENT", "C1").get("vetoes"))).containsExactly("veto-2");
        assertThat(Explained.texts(why.line("COMPONENT", "C0").get("vetoes"))).isEmpty();
        assertThat(why.line("INDICATORS", "").at("/amount/exact").asText()).isEqualTo("0/1");
        assertThat(why.json().get("vetoes")).hasSize(3);
        assertThat(why.json().get("barred").asBoolean()).isTrue();
        assertThat(why.json().at("/ground/excellent").isMissingNode()).isTrue();
        assertThat(why.text("/ground/good/distance")).isEqualTo("3.00000000");
    }

    @Test
    void neighboursAndEdgesAreNamedWithTheirDistance() {
        settle("351187-2012", WorkedTier.standings("351187-2012"));

        Explained second = Explained.now("351187-2012", "P02");
        Explained third = Explained.now("351187-2012", "P04");

        assertThat(second.text("/neighbours/better/unit")).isEqualTo("P01");
        assertThat(second.text("/neighbours/better/by")).isEqualTo("TOTAL");
        assertThat(second.text("/neighbours/better/difference")).isEqualTo("13.86419680");
        assertThat(second.text("/neighbours/worse/difference")).isEqualTo("13.00000000");
        assertThat(Explained.texts(third.json().at("/neighbours/sharing"))).containsExactly("P03");
        assertThat(third.json().at("/neighbours/worse").isMissingNode()).isTrue();
        assertThat(third.text("/ground/excellent/unit")).isEqualTo("P01");
        assertThat(third.text("/ground/excellent/distance")).isEqualTo("26.86419680");
        assertThat(third.json().at("/ground/excellent/reached").asBoolean()).isFalse();
        assertThat(third.text("/ground/good/distance")).isEqualTo("10.00000000");
    }

    @Test
    void itIsToldInTheReadersLanguage() {
        settle("351188-2012", WorkedTier.standings("351188-2012"));

        assertThat(Explained.in("en", "351188-2012", "P01").sentences())
                .containsExactly(
                        "Unit P01 单位P01 has a total of 76.86419680, which is rank 1 in tier 党群部门.",
                        "Indicators: score 73.333333 × 0.3 = 21.99999990.",
                        "Public review: score 81.234567 × 0.7 = 56.86419690.",
                        "Deduction by inspection: findings of 2.50, cap 2.00, deducted 2.00.",
                        "Review wave W0: score 80.000000, weight 0.",
                        "Review wave W1: score 81.234567, weight 1.",
                        "Indicator I0 (业务工作实绩): 1.00 of 3.00 points, by act act-1.",
                        "Finding finding-1 takes 1.50 points off.",
                        "Finding finding-2 takes 1.00 points off.",
                        "业务工作实绩 is not fully assessed: 2.00 of 4.00 possible points are.",
                        "The score is provisional: its coverage is 0.910000.",
                        "Unit P02 at rank 2 is worse: they first differ in the total, by 13.86419680.",
                        "Grade: EXCELLENT. Places of EXCELLENT in the tier: 1.",
                        "It is better than unit P03, the first after it that is not EXCELLENT: they first differ in the total, by 26.86419680.",
                        "It is 16.86419680 above 60.00000000, the least total for GOOD.");
        assertThat(Explained.in("zh-CN", "351188-2012", "P02").sentences())
                .containsExactly(
                        "单位 P02 单位P02绩效总分 63.00000000,在党群部门居第 2 名。",
                        "指标考核得分 0.000000×0.3,计 0.00000000 分。",
                        "公众评议得分 90.000000×0.7,计 63.00000000 分。",
                        "察访核验发现问题共扣 0.00 分,上限 2.00 分,实扣 0.00 分。",
                        "一票否决 veto-1(安全生产)否决相关指标。",
                        "一票否决 veto-2(安全生产)否决整个考核部分。",
                        "一票否决 veto-3(安全生产)否决等次。",
                        "评议轮次 W0:尚未计票。",
                        "评议轮次 W1得分 90.000000,权重 1。",
                        "业务工作实绩被一票否决 veto-2 否决,满分 6.00 分均不得。",
                        "指标 I0(业务工作实绩)被一票否决 veto-1 否决,应得 3.00 分,实得 0.00 分。",
                        "名次在前的最近单位 P01(第 1 名)与其首先差在绩效总分,相差 13.86419680。",
                        "名次在后的最近单位 P03(第 3 名)与其首先差在绩效总分,相差 13.00000000。",
                        "等次:良好。本层面优秀名额 1 个。",
                        "该单位被一票否决,不能定为优秀。",
                        "比良好最低总分 60.00000000 高 3.00000000 分。");
    }

    @Test
    void aGradeThatWasDecidedNamesTheDecision() {
        TiedTier tier = new TiedTier("351189-2012");
        settle("351189-2012", tier.standings());
        DecisionsOverHttp office = new DecisionsOverHttp(tier);
        assertThat(Explained.now("351189-2012", "P04").json().at("/ground/decisions"))
                .isEmpty();

        String decision = office.decided(DecisionsOverHttp.grade("P04", "AVERAGE"));

        Explained why = Explained.now("351189-2012", "P04");
        assertThat(why.text("/grade")).isEqualTo("AVERAGE");
        assertThat(why.text("/ground/byRules")).isEqualTo("GOOD");
        assertThat(Explained.texts(why.json().at("/ground/decisions"))).containsExactly(decision);
        assertThat(why.sentences()).contains("The grade was decided by " + decision + "; by the rules it is GOOD.");
        assertThat(Explained.now("351189-2012", "P01").json().at("/ground/decisions"))
                .isEmpty();
    }

    /** P02 and P03 are equal in all four figures; one of them has the last place. */
    @Test
    void whereADecisionAloneTellsTwoApartItSaysSo() {
        TiedTier tier = new TiedTier("351198-2012");
        settle("351198-2012", tier.standings());
        new DecisionsOverHttp(tier).decided(DecisionsOverHttp.cutOff("P03"));

        Explained chosen = Explained.now("351198-2012", "P03");
        Explained other = Explained.now("351198-2012", "P02");

        assertThat(chosen.text("/ground/excellent/unit")).isEqualTo("P02");
        assertThat(chosen.json().at("/ground/excellent/reached").asBoolean()).isTrue();
        assertThat(chosen.json().at("/ground/excellent/by").isMissingNode()).isTrue();
        assertThat(other.text("/ground/excellent/unit")).isEqualTo("P03");
        assertThat(other.text("/ground/excellent/distance")).isEqualTo("0");
        assertThat(other.sentences())
                .contains(
                        "It is equal in all four figures to unit P03, which is EXCELLENT; a decision told them apart.");
        Explained below = Explained.now("351198-2012", "P04");
        assertThat(below.text("/ground/excellent/unit")).isEqualTo("P03");
        assertThat(below.text("/ground/excellent/by")).isEqualTo("TOTAL");
        assertThat(below.text("/ground/excellent/distance")).isEqualTo("4.00000000");
    }

    @Test
    void aPastMomentIsExplainedByWhatWasKnownThen() {
        CycleStandings cycle = WorkedTier.standings("351190-2012");
        settle("351190-2012", cycle);
        Explained then = Explained.now("351190-2012", "P03");
        String moment = moment();

        cycle.deductions("P03", List.of(7L)).again(3_000).to(topics);

        awaitDeduction("351190-2012", "P03", "0.07");
        Explained past = Explained.at("351190-2012", "P03", moment);
        assertThat(past.json().get("recordedAt").asText()).isLessThan(moment);
        assertThat(withoutMoment(past)).isEqualTo(withoutMoment(then));
        Explained now = Explained.now("351190-2012", "P03");
        assertThat(now.line("FINDING", "").at("/amount/shown").asText()).isEqualTo("-0.07000000");
        assertThat(now.json().at("/revisions/DEDUCTIONS").asText()).isEqualTo("3000");
        assertThat(withoutMoment(Explained.at("351190-2012", "P03", moment()))).isEqualTo(withoutMoment(now));
    }

    @Test
    void aMomentBeforeTheFirstScoreHasNoExplanation() {
        settle("351191-2012", WorkedTier.standings("351191-2012"));

        Response refused = get("351191-2012/units/P01/explanation?recordedAt=2012-01-01T00:00:00Z");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:no-score-then");
    }

    /** As after this service was brought up to date in the middle of a year. */
    @Test
    void aMomentOfWhichNoFactsAreKeptIsRefused() {
        settle("351192-2012", WorkedTier.standings("351192-2012"));
        Database.executeAsOwner("DELETE FROM standing_history WHERE subject = '351192-2012/P01'"
                + " AND topic = 'jiheng.review-standings.v1'");

        Response refused = get("351192-2012/units/P01/explanation?recordedAt=" + moment());

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:facts-not-kept");
        assertThat(Explained.now("351192-2012", "P01").text("/total")).isEqualTo("76.86419680");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        settle("351193-2012", WorkedTier.standings("351193-2012"));

        assertThat(get("351193-2012/units/P77/explanation").jsonPath().getString("type"))
                .isEqualTo("urn:jiheng:problem:unit-unknown");
        assertThat(get("351193-2077/units/P01/explanation").jsonPath().getString("type"))
                .isEqualTo("urn:jiheng:problem:cycle-unknown");
    }

    /** Duplicates, a subject's older state behind its newer one, and the same state under a newer revision. */
    @Test
    void readAgainInAnyOrderThePastIsExplainedAsBefore() throws SQLException {
        CycleStandings cycle = WorkedTier.standings("351194-2012");
        settle("351194-2012", cycle);
        String moment = moment();
        cycle.deductions("P03", List.of(7L)).again(3_000).to(topics);
        awaitDeduction("351194-2012", "P03", "0.07");
        JsonNode past = Explained.at("351194-2012", "P03", moment).json();
        JsonNode now = Explained.now("351194-2012", "P03").json();
        List<String> kept = kept("351194-2012");

        List<Sent> again = new ArrayList<>(cycle.all());
        again.addAll(cycle.all());
        Collections.shuffle(again, new Random(1));
        again.forEach(standing -> standing.to(topics));
        DerivedTables.emptyWhile(again.get(0), topics);
        awaitDeduction("351194-2012", "P03", "0.07");
        awaitEverythingTaken(topics);

        assertThat(kept("351194-2012")).isEqualTo(kept);
        assertThat(Explained.at("351194-2012", "P03", moment).json()).isEqualTo(past);
        assertThat(Explained.now("351194-2012", "P03").json()).isEqualTo(now);
    }

    @Test
    void aStandingThatSaysTheSameUnderAnotherRevisionAddsNoLine() {
        CycleStandings cycle = WorkedTier.standings("351195-2012");
        settle("351195-2012", cycle);
        List<String> kept = kept("351195-2012");

        cycle.all().forEach(standing -> standing.again(4_000).to(topics));
        awaitEverythingTaken(topics);

        assertThat(kept("351195-2012")).isEqualTo(kept);
        Explained why = Explained.now("351195-2012", "P01");
        assertThat(why.line("WAVE", "W1").get("revision").asText()).isEqualTo("4000");
        assertThat(Explained.at("351195-2012", "P01", moment()).text("/total")).isEqualTo("76.86419680");
    }

    /** What a subject says for the second time is a line again: its last line says something else. */
    @Test
    void aStateThatComesBackIsKeptAgain() {
        CycleStandings cycle = WorkedTier.standings("351196-2012");
        settle("351196-2012", cycle);
        cycle.deductions("P03", List.of(7L)).again(3_000).to(topics);
        awaitDeduction("351196-2012", "P03", "0.07");
        String between = moment();
        cycle.deductions("P03", List.of()).again(4_000).to(topics);
        awaitDeduction("351196-2012", "P03", "0.00");

        assertThat(kept("351196-2012").stream()
                        .filter(line -> line.startsWith("jiheng.deduction-standings.v1 351196-2012/P03")))
                .hasSize(3);
        assertThat(Explained.at("351196-2012", "P03", between).text("/rawDeduction"))
                .isEqualTo("0.07");
        assertThat(Explained.at("351196-2012", "P03", moment()).text("/rawDeduction"))
                .isEqualTo("0.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE standing_history SET revision = 1",
                "DELETE FROM standing_history",
                "TRUNCATE standing_history"
            })
    void theServiceItselfCannotAlterWhatIsKept(String statement) {
        assertThatThrownBy(() -> Database.executeAsService(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private void settle(String code, CycleStandings cycle) {
        cycle.all().forEach(standing -> standing.to(topics));
        awaitResults(code, cycle.expectedResults());
        awaitEverythingTaken(topics);
    }

    private static void awaitDeduction(String cycle, String unit, String points) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get(cycle + "/scores/" + unit).jsonPath().getString("rawDeduction"))
                        .isEqualTo(points));
    }

    private static String moment() {
        return OffsetDateTime.now(ZoneOffset.UTC).toString();
    }

    private static JsonNode withoutMoment(Explained explained) {
        ObjectNode rest = explained.json().deepCopy();
        rest.remove("recordedAt");
        return rest;
    }

    private static List<String> kept(String cycle) {
        return Database.query("SELECT topic || ' ' || subject || ' ' || revision || ' ' || data || ' ' || taken_at"
                + " FROM standing_history WHERE subject = '" + cycle + "' OR subject LIKE '" + cycle
                + "/%' ORDER BY topic, subject, revision");
    }
}
