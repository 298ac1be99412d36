package org.jiheng.indicators.assessment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.indicators.testing.Rows.points;
import static org.jiheng.indicators.testing.Rows.reason;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssessmentTest {
    private Year year;
    private Tokens office;

    @BeforeEach
    void twoUnitsWithApprovedPlans() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01").withApprovedPlanOf("P02");
        office = year.assessor("PERFORMANCE_OFFICE");
    }

    @Test
    void whatTheUnitAndTheAssessorGiveIsPublishedSideBySide() {
        selfAssess(points("P01", "P01-01", "0.4"), points("P01", "P01-02", "0.30"))
                .statusCode(201);

        assess(office, points("P01", "P01-01", "0.25")).statusCode(201);

        JsonNode indicators = standing("0.25").at("/data/indicators");
        assertThat(indicators.at("/0/selfPoints").asText()).isEqualTo("0.40");
        assertThat(indicators.at("/0/assessedPoints").asText()).isEqualTo("0.25");
        assertThat(indicators.at("/1/selfPoints").asText()).isEqualTo("0.30");
        assertThat(indicators.at("/1").has("assessedPoints")).isFalse();
    }

    @Test
    void anAssessorMayAssessAgainAndBothActsStay() {
        assess(office, points("P01", "P01-01", "0.25")).statusCode(201);

        assess(office, points("P01", "P01-01", "0.31")).statusCode(201);

        standing("0.31");
        assertThat(Database.query(
                        "SELECT points FROM assessment_act WHERE cycle = '" + year.cycle() + "' ORDER BY act"))
                .containsExactly("0.25", "0.31");
    }

    @Test
    void aUnitIsToldOnceThatAComponentIsAssessedWhateverCompletesIt() {
        assess(office, points("P01", "P01-01", "0.25"), points("P02", "P02-01", "0.25"), points("P02", "P02-02", "0.2"))
                .statusCode(201);
        assertThat(toldAssessed("P01")).isEmpty();
        assertThat(toldAssessed("P02")).singleElement().asString().contains("BUSINESS");

        String judgement =
                judge(office, reason("P01", "P01-02")).statusCode(201).extract().path("judgements[0].judgement");
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);
        assess(office, points("P01", "P01-01", "0.31"), points("P02", "P02-01", "0.31"))
                .statusCode(201);

        assertThat(toldAssessed("P01")).singleElement().asString().contains("BUSINESS");
        assertThat(toldAssessed("P02")).hasSize(1);
    }

    @Test
    void noAssessmentIsEnteredBackToBeforeTheApprovalOfThePlan() {
        Tokens both = year.person("assessor", "integration").assessor("PERFORMANCE_OFFICE");

        year.post(
                        both,
                        "/assessments",
                        Map.of("assessments", List.of(points("P01", "P01-01", "0.25")), "occurredOn", "2012-03-01"))
                .statusCode(422)
                .body("type", endsWith(":act-before-its-cause"))
                .body("errors.path", contains("/occurredOn"));

        year.get("/plans/P01").body("indicators[0].state", equalTo("IN_PROGRESS"));
    }

    @Test
    void onlyTheComponentsOwnAssessorAssesses() {
        assess(year.assessor("ORGAN_PARTY_COMMITTEE"), points("P01", "P01-01", "0.25"))
                .statusCode(403)
                .body("type", endsWith(":not-your-component"))
                .body("errors.path", contains("/assessments/0"));
    }

    @Test
    void nobodyAssessesTheOwnUnit() {
        assess(year.assessor("PERFORMANCE_OFFICE").unit("P01"), points("P01", "P01-01", "0.25"))
                .statusCode(403)
                .body("type", endsWith(":own-unit"));
    }

    @Test
    void aUnitAssessesItselfOnly() {
        selfAssess(points("P02", "P02-01", "0.4")).statusCode(403).body("type", endsWith(":not-your-unit"));
    }

    @Test
    void ofABatchWithFaultsEveryFaultIsNamedAndNothingIsStored() {
        Map<String, String> before = Database.contents();

        assess(
                        office,
                        points("P01", "P01-01", "0.25"),
                        points("P01", "P01-02", "0.41"),
                        points("P02", "P02-02", "0.333"),
                        points("P01", "P01-77", "0.1"),
                        points("P02", "P02-01", "-0.1"),
                        points("P01", "P01-01", "0.26"))
                .statusCode(422)
                .body("type", endsWith(":several-rules-broken"))
                .body(
                        "errors.path",
                        contains(
                                "/assessments/1/points",
                                "/assessments/2/points",
                                "/assessments/3/indicator",
                                "/assessments/4/points",
                                "/assessments/5/indicator"))
                .body(
                        "errors.rule",
                        contains(
                                "points-above-maximum",
                                "too-many-decimals",
                                "unknown-indicator",
                                "points-below-zero",
                                "named-twice"));

        assertThat(Database.contents()).isEqualTo(before);
        year.get("/plans/P01").body("indicators[0].state", equalTo("IN_PROGRESS"));
    }

    @Test
    void anIndicatorIsSelfAssessedOnceUntilItIsReturned() {
        selfAssess(points("P01", "P01-01", "0.4")).statusCode(201);
        selfAssess(points("P01", "P01-01", "0.3")).statusCode(409).body("type", endsWith(":indicator-not-in-progress"));
        giveBack(office, reason("P01", "P01-01")).statusCode(200);

        selfAssess(points("P01", "P01-01", "0.3")).statusCode(201);

        year.get("/plans/P01").body("indicators[0].selfPoints", equalTo("0.30"));
    }

    @Test
    void onlyASelfAssessmentIsReturned() {
        giveBack(office, reason("P01", "P01-01"))
                .statusCode(409)
                .body("type", endsWith(":indicator-not-self-assessed"));
    }

    @Test
    void anIndicatorOfAPlanThatIsNotApprovedTakesNoPoints() {
        Year unapproved = Year.runningWith("P01");
        unapproved.filePlan("P01", Plans.complete("P01")).statusCode(200);

        unapproved
                .post(
                        unapproved.officerOf("P01"),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(points("P01", "P01-01", "0.4"))))
                .statusCode(409)
                .body("type", endsWith(":indicator-not-approved"));
    }

    @Test
    void anIndicatorJudgedNotApplicableCountsNoMoreAndTakesNoAssessment() {
        assess(office, points("P01", "P01-01", "0.25")).statusCode(201);
        String judgement =
                judge(office, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");
        assess(office, points("P01", "P01-01", "0.26")).statusCode(201);
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);

        assess(office, points("P01", "P01-01", "0.27"))
                .statusCode(409)
                .body("type", endsWith(":indicator-not-applicable"));

        JsonNode indicator = Topics.awaitLatest(
                        "jiheng.indicator-standings.v1",
                        year.subject("P01"),
                        s -> !s.at("/data/indicators/0/applicable").asBoolean())
                .at("/data/indicators/0");
        assertThat(indicator.has("assessedPoints")).isFalse();
    }

    @Test
    void anIndicatorsApplicabilityIsJudgedAndApprovedOnce() {
        String judgement =
                judge(office, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");
        judge(office, reason("P01", "P01-01")).statusCode(409).body("type", endsWith(":indicator-already-judged"));
        var approval = Map.of("judgements", List.of(judgement));
        year.post(year.office(), "/applicability-judgements/approve", approval).statusCode(200);

        year.post(year.office(), "/applicability-judgements/approve", approval)
                .statusCode(409)
                .body("type", endsWith(":judgement-not-proposed"));
    }

    @Test
    void whoeverProposedAJudgementDoesNotApproveIt() {
        Tokens both = year.person("assessor", "performance-office")
                .assessor("PERFORMANCE_OFFICE")
                .person("chen");
        String judgement =
                judge(both, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");

        year.post(both, "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(403)
                .body("type", endsWith(":proposer-cannot-approve"))
                .body("errors.path", contains("/judgements/0"));
    }

    @Test
    void whatIsDeclinedAppliesAsBeforeItsProposerIsToldAndItMayBeJudgedAnew() {
        Tokens chen = office.person("chen-of-" + year.cycle());
        String declined = judge(chen, reason("P01", "P01-01"))
                .statusCode(201)
                .body("judgements[0].state", equalTo("PROPOSED"))
                .extract()
                .path("judgements[0].judgement");

        decline(year.office(), declined)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("lateDays", equalTo(0));

        year.getOwn(chen, "/notices").body("notices.kind", contains("judgements-declined"));
        assess(office, points("P01", "P01-01", "0.25")).statusCode(201);
        String anew =
                judge(chen, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");
        year.get("/applicability-judgements")
                .body("judgements.judgement", contains(declined, anew))
                .body("judgements.state", contains("DECLINED", "PROPOSED"))
                .body("judgements.declineReason", contains("指标仍然适用", null));
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(anew)))
                .statusCode(200);
        year.get("/plans/P01").body("indicators[0].applicable", equalTo(false));
    }

    @Test
    void whoeverProposedAJudgementDoesNotDeclineIt() {
        Tokens both = year.person("assessor", "performance-office")
                .assessor("PERFORMANCE_OFFICE")
                .person("chen");
        String judgement =
                judge(both, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");

        decline(both, judgement)
                .statusCode(403)
                .body("type", endsWith(":proposer-cannot-decline"))
                .body("errors.path", contains("/judgements/0"));
    }

    @Test
    void nobodyDeclinesThatAnIndicatorOfTheOwnUnitDoesNotApply() {
        String judgement =
                judge(office, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");

        decline(year.office().unit("P01"), judgement)
                .statusCode(403)
                .body("type", endsWith(":own-unit"))
                .body("errors.path", contains("/judgements/0"));
    }

    @Test
    void aJudgementIsDeclinedWithAReason() {
        String judgement =
                judge(office, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");

        decline(year.office(), Map.of("judgement", judgement, "reason", " "))
                .statusCode(422)
                .body("errors.path", contains("/judgements/0/reason"));
    }

    @Test
    void ofABatchToDeclineEveryFaultIsNamedAndNothingIsStored() {
        String proposed =
                judge(office, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");
        String declined =
                judge(office, reason("P01", "P01-02")).statusCode(201).extract().path("judgements[0].judgement");
        decline(year.office(), declined).statusCode(200);
        Map<String, String> before = Database.contents();

        decline(year.office(), proposed, declined, proposed, UUID.randomUUID().toString())
                .statusCode(422)
                .body("type", endsWith(":several-rules-broken"))
                .body("errors.path", contains("/judgements/1", "/judgements/2", "/judgements/3"))
                .body("errors.rule", contains("judgement-not-proposed", "named-twice", "unknown-judgement"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void nothingIsJudgedAnewBeforeItWasDeclined() {
        year = Year.preparing();
        office = year.assessor("PERFORMANCE_OFFICE");
        thePlanWasApprovedIn2012();
        String judgement =
                judge(office, reason("P01", "P01-01")).statusCode(201).extract().path("judgements[0].judgement");
        decline(year.office(), judgement).statusCode(200);
        String yesterday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();

        year.post(
                        year.person("assessor", "integration").assessor("PERFORMANCE_OFFICE"),
                        "/applicability-judgements",
                        Map.of("judgements", List.of(reason("P01", "P01-01")), "occurredOn", yesterday))
                .statusCode(422)
                .body("type", endsWith(":act-before-its-cause"));
    }

    private void thePlanWasApprovedIn2012() {
        var back = Map.of("occurredOn", "2012-06-20");
        year.register("P01").statusCode(201);
        year.post(year.office(), "/start", back).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        year.filePlanOf(LocalDate.of(2012, 6, 20), "P01", Plans.complete("P01")).statusCode(200);
        year.movePlan(year.person("unit-head", "integration").unit("P01"), "P01", "sign", back)
                .statusCode(200);
        year.movePlan(year.person("unit-officer", "integration").unit("P01"), "P01", "submit", back)
                .statusCode(200);
        year.movePlan(year.office(), "P01", "approve", back).statusCode(200);
    }

    @Test
    void ofAStrangersRowsEachIsNamedBeforeAnythingElseIsSaidOfThem() {
        assess(
                        year.assessor("ORGAN_PARTY_COMMITTEE"),
                        points("P01", "P01-01", "9.999"),
                        points("P01", "P01-04", "9.999"),
                        points("P02", "P02-02", "0.1"))
                .statusCode(403)
                .body("type", endsWith(":not-your-component"))
                .body("errors.path", contains("/assessments/0", "/assessments/2"));
    }

    @Test
    void pointsAreNoJsonNumbers() {
        Map<String, Object> row = Map.of("unit", "P01", "indicator", "P01-01", "points", 0.25);

        year.post(office, "/assessments", Map.of("assessments", List.of(row)))
                .statusCode(400)
                .body("errors.path", contains("/assessments/0/points"))
                .body("errors.rule", contains("wrong-type"));
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, 400",
        "-999999999-01-01, 400",
        "0001-01-01, 400",
        "3000-01-01, 400",
        "2999-12-31, 422",
        "2011-12-31, 422",
        "2013-01-01, 422"
    })
    void progressOfADayOutOfAllRangeIsRefusedWithItsPlace(String day, int status) {
        Map<String, Object> report = Map.of("unit", "P01", "indicator", "P01-01", "date", day, "actual", "73.5");

        year.post(year.officerOf("P01"), "/progress-reports", Map.of("progressReports", List.of(report)))
                .statusCode(status)
                .body("errors.path", contains("/progressReports/0/date"));
    }

    @Test
    void progressIsReportedByTheOwnUnitAndKept() {
        Map<String, Object> report =
                Map.of("unit", "P01", "indicator", "P01-01", "date", "2012-09-28", "actual", "73.5");

        year.post(year.officerOf("P01"), "/progress-reports", Map.of("progressReports", List.of(report)))
                .statusCode(201);

        year.post(year.officerOf("P02"), "/progress-reports", Map.of("progressReports", List.of(report)))
                .statusCode(403);
        assertThat(Database.query("SELECT actual FROM progress_report WHERE cycle = '" + year.cycle() + "'"))
                .containsExactly("73.5");
    }

    /** No plan is approved so; should one be, by whatever way, nobody assesses it. */
    @Test
    void whatIsInNoComponentOfTheSchemeIsAssessedByNobody() {
        Database.executeAsOwner("ALTER TABLE indicator DISABLE TRIGGER USER;"
                + " UPDATE indicator SET component = 'GONE' WHERE indicator = 'P01-01' AND cycle = '" + year.cycle()
                + "'; ALTER TABLE indicator ENABLE TRIGGER USER");

        assess(year.assessor("PERFORMANCE_OFFICE"), points("P01", "P01-01", "0.1"))
                .statusCode(403)
                .body("type", endsWith(":not-your-component"));
    }

    @Test
    void nobodyApprovesThatAnIndicatorOfTheOwnUnitDoesNotApply() {
        String judgement = judge(year.assessor("PERFORMANCE_OFFICE"), reason("P01", "P01-01"))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");

        year.post(
                        year.office().unit("P01"),
                        "/applicability-judgements/approve",
                        Map.of("judgements", List.of(judgement)))
                .statusCode(403)
                .body("type", endsWith(":own-unit"))
                .body("errors.path", contains("/judgements/0"));

        year.get("/plans/P01").body("indicators[0].applicable", equalTo(true));
    }

    private List<String> toldAssessed(String unit) {
        return year.getOwn(year.officerOf(unit), "/notices")
                .extract()
                .path("notices.findAll { it.kind == 'component-assessed' }.detail");
    }

    private JsonNode standing(String assessed) {
        return Topics.awaitLatest(
                "jiheng.indicator-standings.v1",
                year.subject("P01"),
                s -> s.at("/data/indicators/0/assessedPoints").asText().equals(assessed));
    }

    @SafeVarargs
    private ValidatableResponse selfAssess(Map<String, Object>... rows) {
        return year.post(year.officerOf("P01"), "/self-assessments", Map.of("selfAssessments", List.of(rows)));
    }

    @SafeVarargs
    private ValidatableResponse assess(Tokens assessor, Map<String, Object>... rows) {
        return year.post(assessor, "/assessments", Map.of("assessments", List.of(rows)));
    }

    private ValidatableResponse giveBack(Tokens assessor, Map<String, Object> row) {
        return year.post(assessor, "/assessments/return", Map.of("indicators", List.of(row)));
    }

    private ValidatableResponse decline(Tokens person, String... judgements) {
        return decline(
                person,
                Stream.of(judgements)
                        .map(each -> Map.of("judgement", each, "reason", "指标仍然适用"))
                        .toArray(Map[]::new));
    }

    private ValidatableResponse decline(Tokens person, Map<?, ?>... judgements) {
        return year.post(person, "/applicability-judgements/decline", Map.of("judgements", List.of(judgements)));
    }

    private ValidatableResponse judge(Tokens assessor, Map<String, Object> row) {
        return year.post(assessor, "/applicability-judgements", Map.of("judgements", List.of(row)));
    }
}
