package org.jiheng.scoring.decision;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.DerivedTables;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jiheng.scoring.decision.DecisionsOverHttp.cutOff;
import static org.jiheng.scoring.decision.DecisionsOverHttp.grade;

/** Where the rules leave a grade to people, two of them decide, and only on the figures as they are. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DecisionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger CYCLES = new AtomicInteger(350_300);
    private static final String UNDECIDED =
            "P01=EXCELLENT P02=PENDING_DECISION P03=PENDING_DECISION P04=GOOD P05=AVERAGE P06=AVERAGE";
    private static final String P02_CHOSEN = "P01=EXCELLENT P02=EXCELLENT P03=GOOD P04=GOOD P05=AVERAGE P06=AVERAGE";

    private final StandingTopics topics = new StandingTopics();
    private final AtomicInteger revision = new AtomicInteger(3_000);
    private TiedTier tier;
    private DecisionsOverHttp decisions;

    @BeforeEach
    void aTieAtTheEdge() {
        tier = new TiedTier(CYCLES.incrementAndGet() + "-2012");
        decisions = new DecisionsOverHttp(tier);
        tier.standings().all().forEach(standing -> standing.to(topics));
        ScoringOverHttp.awaitResults(tier.cycle(), tier.standings().expectedResults());
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aDecidedCutOffIsInTheRankingTheTableTheTopicAndTheHistory() {
        String decision = decisions.proposed(cutOff("P02"));
        assertThat(grades()).isEqualTo(UNDECIDED);

        decisions.approve(decision).statusCode(200).header("ETag", "\"2\"").body("state", equalTo("DECIDED"));

        assertThat(grades()).isEqualTo(P02_CHOSEN);
        assertThat(ScoringOverHttp.results(tier.cycle()))
                .contains("PARTY_MASS,2,P02,,90.000000,0.00,0.00,90.00000000,EXCELLENT")
                .contains("PARTY_MASS,2,P03,,90.000000,0.00,0.00,90.00000000,GOOD");
        assertThat(ScoringOverHttp.get(tier.cycle() + "/scores/P02/history")
                        .jsonPath()
                        .getString("history[0].grade"))
                .isEqualTo("EXCELLENT");
        await().atMost(PATIENCE)
                .until(() -> topics.latest("jiheng.tier-rankings.v1", tier.cycle() + "/PARTY_MASS")
                        .map(standing -> standing.at("/data/entries/1/grade").asText()
                                + standing.at("/data/entries/2/grade").asText())
                        .orElse("")
                        .equals("EXCELLENTGOOD"));
        assertThat(ScoringOverHttp.get(tier.cycle() + "/changes?size=200").asString())
                .doesNotContain("PENDING_DECISION");
    }

    @Test
    void whatItRestsOnAndWhyIsThereForEverybody() {
        String decision = decisions.decided(cutOff("P03"));

        decisions
                .get("/" + decision)
                .body("restsOn.tied", equalTo("P02,P03"))
                .body("restsOn.places", equalTo("1"))
                .body("restsOn.total", equalTo("90.00000000"))
                .body("excellent", contains("P03"))
                .body("reason", equalTo("市绩效领导小组会议研究"))
                .body("decisionReason", equalTo("情况属实"));
        assertThat(notices()).contains("decision-to-make results-approver", "decision-made performance-office");
        assertThat(audited(decision)).containsExactly("propose-decision", "approve-decision");
    }

    @Test
    void whoProposedItDoesNotAnswerIt() {
        Tokens both = decisions.person("both", "performance-office", "results-approver");
        String decision =
                decisions.propose(both, cutOff("P02")).statusCode(201).extract().path("decision");

        for (String answer : List.of("approve", "reject")) {
            decisions
                    .answer(both, decision, answer, "\"1\"")
                    .statusCode(403)
                    .body("type", endsWith(":decision-needs-a-second"));
        }
        assertThat(grades()).isEqualTo(UNDECIDED);
    }

    @Test
    void aRejectedOneMovesNothingAndAnotherMayBeProposed() {
        String decision = decisions.proposed(cutOff("P02"));

        decisions
                .answer(decisions.approver(), decision, "reject", "\"1\"")
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        assertThat(grades()).isEqualTo(UNDECIDED);
        decisions.decided(cutOff("P03"));
        assertThat(notices()).contains("decision-rejected performance-office");
    }

    @Test
    void itIsVoidOnceTheTieIsAnotherAndStaysSoWhenTheFiguresComeBack() {
        String decision = decisions.decided(cutOff("P02"));

        takeOff("P03", 50);
        await().atMost(PATIENCE).until(() -> decisions.state(decision).equals("VOID"));

        assertThat(grades()).isEqualTo("P01=EXCELLENT P02=EXCELLENT P03=GOOD P04=GOOD P05=AVERAGE P06=AVERAGE");
        decisions
                .get("/" + decision)
                .header("ETag", "\"3\"")
                .body("restsOn.tied", equalTo("P02,P03"))
                .body("became.tied", equalTo(""));
        assertThat(audited(decision)).endsWith("void-decision");
        assertThat(Database.query("SELECT person FROM audit_entry WHERE act = 'void-decision' AND subject LIKE '%"
                        + decision + "'"))
                .containsExactly("/scoring-service");
        assertThat(notices()).contains("decision-void performance-office");

        takeOff("P03", 0);
        awaitGrades(UNDECIDED);
        assertThat(decisions.state(decision)).isEqualTo("VOID");
        decisions.decided(cutOff("P03"));
        awaitGrades("P01=EXCELLENT P02=GOOD P03=EXCELLENT P04=GOOD P05=AVERAGE P06=AVERAGE");
    }

    @Test
    void oneThatIsOnlyProposedBecomesVoidToo() {
        String decision = decisions.proposed(cutOff("P02"));

        takeOff("P03", 50);
        await().atMost(PATIENCE).until(() -> decisions.state(decision).equals("VOID"));

        decisions
                .answer(decisions.approver(), decision, "approve", "*")
                .statusCode(409)
                .body("type", endsWith(":decision-cannot-be-decided"));
    }

    @Test
    void figuresOfOthersLeaveItAlone() {
        String decision = decisions.decided(cutOff("P02"));

        takeOff("P05", 50);
        await().atMost(PATIENCE)
                .until(() -> ScoringOverHttp.get(tier.cycle() + "/scores/P05")
                        .jsonPath()
                        .getString("rawDeduction")
                        .equals("0.50"));

        assertThat(decisions.state(decision)).isEqualTo("DECIDED");
        assertThat(grades()).isEqualTo(P02_CHOSEN);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    P02 P03, 422, wrong-number-of-units
                    P04    , 422, units-not-tied
                    P01    , 422, units-not-tied
                    P99    , 422, units-not-tied
                    P02 P02, 422, units-not-tied
                    """)
    void aCutOffNamesTiedUnitsExactlyAsManyAsThereArePlaces(String units, int status, String type) {
        decisions
                .propose(decisions.office(), cutOff(units.split(" ")))
                .statusCode(status)
                .body("type", endsWith(":" + type))
                .body("errors", hasSize(1));
    }

    @Test
    void whereNothingIsTiedThereIsNoCutOff() {
        takeOff("P03", 50);
        awaitGrades(P02_CHOSEN);

        decisions.propose(decisions.office(), cutOff("P02")).statusCode(409).body("type", endsWith(":nothing-tied"));
    }

    @Test
    void whatIsMissingOrOfTheOtherKindIsNamed() {
        decisions
                .propose(
                        decisions.office(),
                        "{\"kind\":\"GRADE\",\"unit\":\"P04\",\"tier\":\"PARTY_MASS\",\"reason\":\"r\"}")
                .statusCode(422)
                .body("errors.path", contains("/tier", "/grade"))
                .body("errors.rule", contains("not-of-kind", "missing-for-kind"));
    }

    @Test
    void aGradeByHandHoldsUntilTheUnitsTotalChanges() {
        String decision = decisions.decided(grade("P04", "AVERAGE"));
        assertThat(grades()).contains("P04=AVERAGE");

        takeOff("P04", 10);
        await().atMost(PATIENCE).until(() -> decisions.state(decision).equals("VOID"));

        assertThat(grades()).contains("P04=GOOD");
        decisions
                .get("/" + decision)
                .body("restsOn.total", equalTo("86.00000000"))
                .body("became.total", equalTo("85.90000000"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    P04, EXCELLENT, no-place-left
                    P06, EXCELLENT, barred-from-excellent
                    P04, GOOD     , grade-by-rule-already
                    P02, EXCELLENT, cut-off-comes-first
                    """)
    void aGradeByHandIsAnotherThanTheRulesGiveAndKeepsToThePlaces(String unit, String grade, String type) {
        decisions
                .propose(decisions.office(), grade(unit, grade))
                .statusCode(409)
                .body("type", endsWith(":" + type));
    }

    @Test
    void aUnitThatDoesNotExistHasNoGrade() {
        decisions
                .propose(decisions.office(), grade("P99", "GOOD"))
                .statusCode(404)
                .body("type", endsWith(":unit-unknown"));
    }

    @Test
    void whoGotThePlaceOfAnotherLosesItWithTheDecisionThatGaveItUp() {
        String givenUp = decisions.decided(grade("P01", "GOOD"));
        String given = decisions.decided(grade("P04", "EXCELLENT"));
        assertThat(grades()).startsWith("P01=GOOD").contains("P04=EXCELLENT");

        takeOff("P01", 10);
        await().atMost(PATIENCE).until(() -> decisions.state(givenUp).equals("VOID"));

        assertThat(decisions.state(given)).isEqualTo("VOID");
        assertThat(grades()).isEqualTo(UNDECIDED);
    }

    @Test
    void ofTwoPromotionsToOnePlaceTheSecondIsRefusedAtItsApproval() {
        decisions.decided(grade("P01", "GOOD"));
        String first = decisions.proposed(grade("P04", "EXCELLENT"));
        String second = decisions.proposed(grade("P05", "EXCELLENT"));
        decisions.approve(first).statusCode(200);

        decisions.approve(second).statusCode(409).body("type", endsWith(":no-place-left"));
    }

    @Test
    void aGradeOfATiedUnitRestsOnTheCutOff() {
        decisions.decided(cutOff("P02"));
        String byHand = decisions.decided(grade("P03", "AVERAGE"));
        assertThat(grades()).contains("P03=AVERAGE");

        takeOff("P02", 10);
        await().atMost(PATIENCE).until(() -> decisions.state(byHand).equals("VOID"));

        assertThat(grades()).contains("P03=EXCELLENT");
    }

    @Test
    void ofTwoWhoProposeAtOnceOneIsTold() {
        List<Integer> statuses = Concurrently.each(
                List.of("P02", "P03"),
                unit -> decisions
                        .propose(decisions.person(unit, "performance-office"), cutOff(unit))
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        decisions.get("").body("total", equalTo(1));
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneDoes() {
        String decision = decisions.proposed(cutOff("P02"));

        List<Integer> statuses = Concurrently.each(
                List.of("approve", "reject"),
                answer -> decisions
                        .answer(decisions.person(answer, "results-approver"), decision, answer, "\"1\"")
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void whoAnswersSaysWhichVersionWasSeen() {
        String decision = decisions.proposed(cutOff("P02"));

        decisions
                .as(decisions.approver())
                .body("{\"reason\":\"r\"}")
                .post(decisions.path() + "/" + decision + "/approve")
                .then()
                .statusCode(428);
        decisions.answer(decisions.approver(), decision, "approve", "\"7\"").statusCode(412);
        decisions.approve(decision).statusCode(200);
        decisions
                .answer(decisions.approver(), decision, "reject", "*")
                .statusCode(409)
                .body("type", endsWith(":decision-cannot-be-decided"));
    }

    @Test
    void theyAreReadByTierAndStateNewestFirst() {
        String cutOff = decisions.decided(cutOff("P02"));
        String byHand = decisions.proposed(grade("P04", "AVERAGE"));

        decisions.get("").body("decisions.decision", contains(byHand, cutOff));
        decisions
                .get("?state=DECIDED")
                .body("decisions.decision", contains(cutOff))
                .body("total", equalTo(1));
        decisions.get("?tier=PARTY_MASS&size=1").body("decisions", hasSize(1)).body("total", equalTo(2));
        decisions.get("?tier=NO_SUCH_TIER").body("decisions", hasSize(0));
        decisions.get("?state=NONE").statusCode(422);
    }

    /** Read from the start, scores pass through states that were never true, and that no decision was made of. */
    @Test
    void readAgainFromTheStartWithEmptyTablesItStaysInForce() throws SQLException {
        String decision = decisions.decided(cutOff("P02"));
        String byHand = decisions.decided(grade("P04", "AVERAGE"));
        String results = ScoringOverHttp.results(tier.cycle());
        List<String> history = history();

        DerivedTables.emptyWhile(
                tier.standings().unit("P05", CycleStandings.TIER).again(3_000), topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        ScoringOverHttp.awaitResults(tier.cycle(), results);
        assertThat(List.of(decisions.state(decision), decisions.state(byHand))).containsOnly("DECIDED");
        assertThat(history()).isEqualTo(history);
    }

    @Test
    void whileAStandingIsStillToBeReadAgainNothingBecomesVoidAndNothingIsDecided() {
        String decision = decisions.decided(cutOff("P02"));
        String proposed = decisions.proposed(grade("P04", "AVERAGE"));
        Database.executeAsOwner("DELETE FROM taken_standing WHERE topic = 'jiheng.review-standings.v1' AND subject = '"
                + tier.cycle() + "/P02'");

        tier.standings().unit("P02", CycleStandings.TIER).again(3_000).to(topics);
        awaitGrades("P01=EXCELLENT P03=EXCELLENT P04=GOOD P05=AVERAGE P06=AVERAGE P02=AVERAGE");

        assertThat(decisions.state(decision)).isEqualTo("DECIDED");
        decisions.approve(proposed).statusCode(409).body("type", endsWith(":scores-in-motion"));
        decisions
                .propose(decisions.office(), grade("P05", "GOOD"))
                .statusCode(409)
                .body("type", endsWith(":scores-in-motion"));

        tier.sent("jiheng.review-standings.v1", "P02").to(topics);
        awaitGrades(P02_CHOSEN);
        assertThat(decisions.state(decision)).isEqualTo("DECIDED");
        decisions.approve(proposed).statusCode(200);
    }

    /** The standing that makes the cycle whole again is of another tier: what changed meanwhile is found all the same. */
    @Test
    void whatChangedWhileItWasReadAgainIsVoidInTheEnd() {
        String decision = decisions.decided(cutOff("P02"));
        tier.standings().unit("P05", CycleStandings.OTHER_TIER).again(3_000).to(topics);
        awaitGrades("P01=EXCELLENT P02=EXCELLENT P03=GOOD P04=GOOD P06=AVERAGE");
        Database.executeAsOwner("DELETE FROM taken_standing WHERE topic = 'jiheng.review-standings.v1' AND subject = '"
                + tier.cycle() + "/P05'");
        tier.standings().unit("P05", CycleStandings.OTHER_TIER).again(3_001).to(topics);
        await().atMost(PATIENCE)
                .until(() -> ScoringOverHttp.get(tier.cycle() + "/scores/P05")
                        .jsonPath()
                        .getString("total")
                        .startsWith("0."));
        takeOff("P03", 50);
        await().atMost(PATIENCE)
                .until(() -> ScoringOverHttp.get(tier.cycle() + "/scores/P03")
                        .jsonPath()
                        .getString("total")
                        .startsWith("89.5"));
        assertThat(decisions.state(decision)).isEqualTo("DECIDED");

        tier.sent("jiheng.review-standings.v1", "P05").to(topics);

        await().atMost(PATIENCE).until(() -> decisions.state(decision).equals("VOID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE decision SET state = 'DECIDED' WHERE decision = '%s'",
                "UPDATE decision SET state = 'DECIDED', decision_occurred_on = occurred_on, decision_entered_back = false,"
                        + " decided_at = now(), decided_by = proposed_by, decision_reason = 'r' WHERE decision = '%s'",
                "UPDATE decision SET state = 'DECIDED', decision_occurred_on = occurred_on, decision_entered_back = false,"
                        + " decided_at = now(), decided_by = 'i#s', decision_reason = NULL WHERE decision = '%s'",
                "UPDATE decision SET state = 'VOID' WHERE decision = '%s'",
                "UPDATE decision SET proposed_by = 'i#s' WHERE decision = '%s'",
                "UPDATE decision SET rests_on = '{}' WHERE decision = '%s'",
                "DELETE FROM decision WHERE decision = '%s'"
            })
    void theDatabaseTakesNoDecisionOfOnePerson(String statement) {
        String decision = decisions.proposed(cutOff("P02"));

        assertThatThrownBy(() -> Database.executeAsService(statement.formatted(decision)))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE decision SET state = 'PROPOSED', decision_occurred_on = NULL, decision_entered_back = NULL,"
                        + " decided_at = NULL, decided_by = NULL, decision_reason = NULL WHERE decision = '%s'",
                "UPDATE decision SET state = 'REJECTED' WHERE decision = '%s'",
                "UPDATE decision SET decided_by = 'i#s' WHERE decision = '%s'",
                "UPDATE decision SET decision_reason = 'other' WHERE decision = '%s'",
                "UPDATE decision SET state = 'VOID', voided_at = now(), became = '{}', decided_by = 'i#s' WHERE decision = '%s'"
            })
    void theDatabaseKeepsWhatWasDecidedAndByWhom(String statement) {
        String decision = decisions.decided(cutOff("P02"));

        assertThatThrownBy(() -> Database.executeAsService(statement.formatted(decision)))
                .isInstanceOf(SQLException.class);
    }

    private void takeOff(String unit, long points) {
        tier.standings()
                .deductions(unit, points == 0 ? List.of() : List.of(points))
                .again(revision.incrementAndGet())
                .to(topics);
    }

    /** In the order of the ranking. */
    private String grades() {
        List<Map<String, Object>> entries = ScoringOverHttp.get(tier.cycle() + "/rankings/" + CycleStandings.TIER)
                .jsonPath()
                .getList("entries");
        return entries.stream()
                .map(entry -> entry.get("unit") + "=" + entry.get("grade"))
                .collect(Collectors.joining(" "));
    }

    private void awaitGrades(String expected) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(grades()).isEqualTo(expected));
    }

    private List<String> history() {
        return Database.query(
                "SELECT to_jsonb(h)::text FROM score_history h WHERE cycle = '" + tier.cycle() + "' ORDER BY id");
    }

    /** Kind and role, of this cycle. */
    private List<String> notices() {
        return Database.query(
                "SELECT kind || ' ' || split_part(recipient, ' ', 2) FROM notice WHERE subject LIKE 'cycles/"
                        + tier.cycle() + "/decisions/%'");
    }

    private static List<String> audited(String decision) {
        return Database.query(
                "SELECT act FROM audit_entry WHERE outcome = 'DONE' AND subject LIKE '%" + decision + "' ORDER BY id");
    }
}
