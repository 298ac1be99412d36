package org.jiheng.indicators.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** The act by which an indicator has its points, or does not apply: named in its unit's standing, and told to those entitled. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssessmentActTest {
    private Year year;
    private Tokens office;

    @BeforeEach
    void anApprovedPlan() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        office = year.assessor("PERFORMANCE_OFFICE");
    }

    @Test
    void aStandingNamesTheActByWhichAnIndicatorHasItsPoints() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        assess("P01-01", "0.25");
        year.selfAssess("P01", "P01-02", "0.30");

        JsonNode indicators = indicators(s -> s.at("/1/selfPoints").asText().equals("0.30"));

        assertThat(indicators.at("/1").has("act")).isFalse();
        assertThat(indicators.at("/2").has("act")).isFalse();
        String recorded = act(indicators.at("/0/act").asText())
                .statusCode(200)
                .body("act", equalTo(indicators.at("/0/act").asText()))
                .body("kind", equalTo("ASSESSED"))
                .body("unit", equalTo("P01"))
                .body("component", equalTo("BUSINESS"))
                .body("indicator", equalTo("P01-01"))
                .body("points", equalTo("0.25"))
                .body("reason", nullValue())
                .body("enteredBack", equalTo(false))
                .body("keptByLedger", equalTo(false))
                .extract()
                .path("recordedAt");
        assertThat(Instant.parse(recorded)).isBetween(before, Instant.now());
    }

    @Test
    void whatIsAssessedAgainNamesTheNewerAct() {
        assess("P01-01", "0.25");
        String first = actOfTheFirst(s -> s.at("/0/assessedPoints").asText().equals("0.25"));

        assess("P01-01", "0.25");

        String second = actOfTheFirst(s -> !s.at("/0/act").asText().equals(first));
        act(second).body("kind", equalTo("ASSESSED")).body("points", equalTo("0.25"));
        act(first).statusCode(200).body("indicator", equalTo("P01-01"));
    }

    /** Acts are numbered, and named by text. */
    @Test
    void theNewerActIsNamedWhereItsNumberHasADigitMore() {
        Database.executeAsOwner("ALTER TABLE assessment_act ALTER COLUMN act RESTART WITH 9999999");
        assess("P01-01", "0.25");

        assess("P01-01", "0.31");

        act(actOfTheFirst(s -> s.at("/0/assessedPoints").asText().equals("0.31")))
                .body("act", equalTo("10000000"))
                .body("points", equalTo("0.31"));
    }

    @Test
    void whatTheUnitGivesItselfOrIsReturnedGivesNoPoints() {
        year.selfAssess("P01", "P01-01", "0.40");
        year.post(office, "/assessments/return", Map.of("indicators", List.of(Rows.reason("P01", "P01-01"))))
                .statusCode(200);
        assertThat(indicators(s -> !s.at("/0").has("selfPoints")).at("/0").has("act"))
                .isFalse();
        assess("P01-01", "0.25");
        String assessed = actOfTheFirst(s -> s.at("/0").has("assessedPoints"));

        year.selfAssess("P01", "P01-01", "0.35");

        assertThat(actOfTheFirst(s -> s.at("/0/selfPoints").asText().equals("0.35")))
                .isEqualTo(assessed);
    }

    @Test
    void whatDoesNotApplyNamesTheJudgementOnceItIsApproved() {
        assess("P01-01", "0.25");
        String judgement = year.post(
                        office,
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason("P01", "P01-01"))))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
        act(judgement).statusCode(404).body("type", endsWith(":unknown-act"));
        act(actOfTheFirst(s -> s.at("/0").has("assessedPoints"))).body("kind", equalTo("ASSESSED"));

        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);

        assertThat(actOfTheFirst(s -> !s.at("/0/applicable").asBoolean())).isEqualTo(judgement);
        act(judgement)
                .statusCode(200)
                .body("kind", equalTo("JUDGED_NOT_APPLICABLE"))
                .body("unit", equalTo("P01"))
                .body("component", equalTo("BUSINESS"))
                .body("indicator", equalTo("P01-01"))
                .body("points", nullValue())
                .body("reason", equalTo("佐证材料不足"))
                .body("enteredBack", equalTo(false))
                .body("keptByLedger", equalTo(false));
    }

    /** §五(一)4 */
    @Test
    void ofWhatIsKeptByLedgerTheActIsWhatTheEntriesCameTo() {
        assess("P01-01", "0.35");
        String byHand = actOfTheFirst(s -> s.at("/0/assessedPoints").asText().equals("0.35"));

        year.post(office, "/supervision-entries", Rows.ledgerEntry("P01-01", "-0.10"))
                .statusCode(201);

        String byLedger = actOfTheFirst(s -> s.at("/0/assessedPoints").asText().equals("0.30"));
        act(byLedger).body("kind", equalTo("ASSESSED")).body("points", equalTo("0.30"));
        act(byLedger).body("keptByLedger", equalTo(true));
        act(byHand).body("points", equalTo("0.35")).body("keptByLedger", equalTo(false));
    }

    @Test
    void aLedgersPointsThatFollowAnotherMaximumNameTheChange() {
        year.post(office, "/supervision-entries", Rows.ledgerEntry("P01-01", "-0.10"))
                .statusCode(201);
        String before = actOfTheFirst(s -> s.at("/0/assessedPoints").asText().equals("0.30"));
        Map<String, Object> changed = Plans.indicators(Plans.complete("P01")).get(0);
        changed.put("maxPoints", "0.6");
        String change = year.movePlan(
                        year.officerOf("P01"),
                        "P01",
                        "change-requests",
                        Map.of("reason", "任务加重", "indicators", List.of(changed)))
                .statusCode(201)
                .extract()
                .path("changeRequest");

        year.movePlan(year.office(), "P01", "change-requests/" + change + "/approve", null)
                .statusCode(200);

        String after = actOfTheFirst(s -> s.at("/0/assessedPoints").asText().equals("0.50"));
        assertThat(after).isNotEqualTo(before);
        act(after).body("points", equalTo("0.50")).body("keptByLedger", equalTo(true));
    }

    @Test
    void anActThatWasEnteredBackSaysSo() {
        Map<String, String> june = Map.of("occurredOn", "2012-06-20");
        year.filePlanOf(LocalDate.of(2012, 6, 9), "P02", Plans.complete("P02")).statusCode(200);
        year.movePlan(year.person("unit-head", "integration").unit("P02"), "P02", "sign", june)
                .statusCode(200);
        year.movePlan(year.person("unit-officer", "integration").unit("P02"), "P02", "submit", june)
                .statusCode(200);
        year.movePlan(year.office(), "P02", "approve", june).statusCode(200);

        year.post(
                        year.person("assessor", "integration").assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of(
                                "assessments",
                                List.of(Rows.points("P02", "P02-01", "0.25")),
                                "occurredOn",
                                "2012-12-20"))
                .statusCode(201);

        JsonNode indicators = indicatorsOf("P02", s -> s.at("/0").has("act"));
        assertThat(indicators.at("/0/occurredOn").asText()).isEqualTo("2012-12-20");
        act(indicators.at("/0/act").asText())
                .statusCode(200)
                .body("occurredOn", equalTo("2012-12-20"))
                .body("enteredBack", equalTo(true));
    }

    @Test
    void anActIsToldToWhoeverMayReadTheIndicator() {
        assess("P01-01", "0.25");
        String act = actOfTheFirst(s -> s.at("/0").has("act"));

        for (Tokens reader : List.of(
                year.officerOf("P01"),
                year.headOf("P01"),
                office,
                year.office(),
                year.approver("wu"),
                year.person("inspector"))) {
            act(reader, act).statusCode(200).body("points", equalTo("0.25"));
        }
        act(year.officerOf("P02"), act).statusCode(403).body("type", endsWith(":not-your-unit"));
        act(year.headOf("P02"), act).statusCode(403).body("type", endsWith(":not-your-unit"));
        act(year.assessor("ORGAN_PARTY_COMMITTEE"), act).statusCode(403).body("type", endsWith(":not-your-component"));
        act(Year.unopened().office(), act).statusCode(403);
    }

    @Test
    void nobodyIsToldWhoActed() {
        assess("P01-01", "0.25");

        String told = act(actOfTheFirst(s -> s.at("/0").has("act")))
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told).doesNotContain("person").doesNotContain(Year.issuer());
    }

    @Test
    void theActOfAnotherCycleIsUnknownHere() {
        assess("P01-01", "0.25");
        String act = actOfTheFirst(s -> s.at("/0").has("act"));
        Year other = Year.runningWith("P01").withApprovedPlanOf("P01");

        other.get("/assessment-acts/" + act)
                .statusCode(404)
                .body("type", endsWith(":unknown-act"))
                .body("detail", equalTo("There is no act " + act + " on an indicator of the cycle."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "999999999999999999",
                "99999999999999999999999",
                "1e3",
                "x",
                "%27",
                "1-1-1-1-1",
                "6c1d2f0a-0000-4000-8000-000000000000"
            })
    void whatIsNoActIsUnknown(String act) {
        year.call(year.office(), null)
                .urlEncodingEnabled(false)
                .get("/api/v1/cycles/" + year.cycle() + "/assessment-acts/" + act)
                .then()
                .statusCode(404)
                .body("type", endsWith(":unknown-act"));
    }

    @Test
    void aJudgementOfAnotherCycleIsUnknownHere() {
        act(UUID.randomUUID().toString()).statusCode(404);
        String judgement = year.post(
                        office,
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason("P01", "P01-01"))))
                .extract()
                .path("judgements[0].judgement");
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);

        Year.runningWith("P01").get("/assessment-acts/" + judgement).statusCode(404);

        act(judgement).statusCode(200);
    }

    private void assess(String indicator, String points) {
        year.post(office, "/assessments", Map.of("assessments", List.of(Rows.points("P01", indicator, points))))
                .statusCode(201);
    }

    private ValidatableResponse act(String act) {
        return act(year.person("auditor"), act);
    }

    private ValidatableResponse act(Tokens reader, String act) {
        return year.get(reader, "/assessment-acts/" + act);
    }

    private String actOfTheFirst(Predicate<JsonNode> expected) {
        return indicators(expected).at("/0/act").asText();
    }

    /** Of the first unit, once they say what is expected. */
    private JsonNode indicators(Predicate<JsonNode> expected) {
        return indicatorsOf("P01", expected);
    }

    private JsonNode indicatorsOf(String unit, Predicate<JsonNode> expected) {
        return Topics.awaitLatest(
                        "jiheng.indicator-standings.v1",
                        year.subject(unit),
                        standing -> expected.test(standing.at("/data/indicators")))
                .at("/data/indicators");
    }
}
