package org.jiheng.indicators.plan;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.AtOnce;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jiheng.indicators.testing.AtOnce.atOnce;

/** Two people change the same thing at once, as both saw it: the second is told what to do, and no update is lost. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TwoAtOnceTest {
    private Year year;

    @BeforeEach
    void aRunningYear() {
        year = Year.runningWith("P01", "P02");
    }

    @Test
    void ofTwoOfficersWhoEditAPlanTheSecondIsTold() {
        year.withDraftPlanOf("P01");
        String seen = year.planTag("P01");

        List<ValidatableResponse> answers = atOnce(() -> edit("目标甲", seen), () -> edit("目标乙", seen));

        oneOf(200, answers);
        String kept = answers.get(0).extract().statusCode() == 200 ? "目标甲" : "目标乙";
        year.get("/plans/P01").body("version", equalTo(2)).body("indicators[0].target", equalTo(kept));
        year.get("/plans/P01/versions").body("versions", hasSize(2));
    }

    @Test
    void theHeadNeverSignsWhatAnOfficerIsJustChanging() {
        year.withDraftPlanOf("P01");
        String seen = year.planTag("P01");

        List<ValidatableResponse> answers =
                atOnce(() -> edit("目标甲", seen), () -> year.movePlan(year.headOf("P01"), "P01", "sign", null, seen));

        oneOf(200, answers);
    }

    @Test
    void ofTwoWhoAssessAnIndicatorAsTheySawItTheSecondIsTold() {
        year.withApprovedPlanOf("P01");
        String seen = year.planTag("P01");
        Tokens chen = year.assessor("PERFORMANCE_OFFICE").person("chen");
        Tokens lin = year.assessor("PERFORMANCE_OFFICE").person("lin");

        List<ValidatableResponse> answers = atOnce(
                () -> give(chen, "assessments", "P01-01", "0.25", seen),
                () -> give(lin, "assessments", "P01-01", "0.31", seen));

        oneOf(201, answers);
        assertThat(Database.query("SELECT points FROM assessment_act WHERE cycle = '" + year.cycle() + "'"))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoSelfAssessWhatTheyBothSawTheSecondIsTold() {
        year.withApprovedPlanOf("P01");
        String seen = year.planTag("P01");

        List<ValidatableResponse> answers = atOnce(
                () -> give(year.officerOf("P01").person("chen"), "selfAssessments", "P01-01", "0.25", seen),
                () -> give(year.officerOf("P01").person("lin"), "selfAssessments", "P01-02", "0.31", seen));

        oneOf(201, answers);
    }

    @Test
    void theOfficeDoesNotApproveAChangeOfAnIndicatorThatIsJustAssessed() {
        year.withApprovedPlanOf("P01");
        var changed = Plans.indicators(Plans.complete("P01")).get(0);
        changed.put("target", "95");
        String request = year.movePlan(
                        year.officerOf("P01"),
                        "P01",
                        "change-requests",
                        Map.of("reason", "上级任务调整", "indicators", List.of(changed)))
                .statusCode(201)
                .extract()
                .path("changeRequest");
        String seen = year.planTag("P01");
        give(year.assessor("PERFORMANCE_OFFICE"), "assessments", "P01-01", "0.25", seen)
                .statusCode(201);

        year.movePlan(year.office(), "P01", "change-requests/" + request + "/approve", null, seen)
                .statusCode(412)
                .body("type", endsWith(":precondition-failed"));

        year.get("/plans/P01").body("version", equalTo(1)).body("indicators[0].assessedPoints", equalTo("0.25"));
    }

    @Test
    void aPlanIsApprovedOrReturnedNeverBoth() {
        year.withSubmittedPlanOf("P01");
        String seen = year.planTag("P01");
        var reasons = Map.of("reasons", List.of(Map.of("indicator", "P01-02", "reason", "目标值偏低")));

        List<ValidatableResponse> answers = atOnce(
                () -> year.movePlan(year.office().person("chen"), "P01", "approve", null, seen),
                () -> year.movePlan(year.office().person("lin"), "P01", "return", reasons, seen));

        oneOf(200, answers);
        boolean approved = answers.get(0).extract().statusCode() == 200;
        year.get("/plans/P01").body("state", equalTo(approved ? "APPROVED" : "RETURNED"));
    }

    @Test
    void aVetoIsConfirmedOrRejectedNeverBoth() {
        Map<String, String> proposal = Map.of(
                "unit", "P01", "area", "PETITIONS", "reach", "GRADE", "reason", "越级集体上访", "occurredOn", "2012-11-15");
        String veto = "/vetoes/"
                + year.post(year.office(), "/vetoes", proposal)
                        .statusCode(201)
                        .extract()
                        .path("veto");

        List<ValidatableResponse> answers = atOnce(
                () -> year.post(year.approver("li"), veto + "/confirm", Map.of()),
                () -> year.post(year.approver("wang"), veto + "/reject", Map.of("reason", "查无实据")));

        AtOnce.oneOf(200, 409, answers);
        boolean confirmed = answers.get(0).extract().statusCode() == 200;
        year.get("/vetoes").body("vetoes.state", contains(confirmed ? "CONFIRMED" : "REJECTED"));
    }

    @Test
    void ofTwoWhoApproveAJudgementOneIsToldSo() {
        year.withApprovedPlanOf("P01");
        String judgement = year.judged(year.assessor("PERFORMANCE_OFFICE"), "P01", "P01-01");
        var named = Map.of("judgements", List.of(judgement));

        AtOnce.oneOf(
                200,
                409,
                atOnce(
                        () -> year.post(year.office().person("chen"), "/applicability-judgements/approve", named),
                        () -> year.post(year.office().person("lin"), "/applicability-judgements/approve", named)));
    }

    @Test
    void ofAnApprovalAndADeclineOfAJudgementOneIsToldSo() {
        year.withApprovedPlanOf("P01");
        String judgement = year.judged(year.assessor("PERFORMANCE_OFFICE"), "P01", "P01-01");
        var declined = Map.of("judgements", List.of(Map.of("judgement", judgement, "reason", "仍然适用")));

        AtOnce.oneOf(
                200,
                409,
                atOnce(
                        () -> year.post(
                                year.office().person("chen"),
                                "/applicability-judgements/approve",
                                Map.of("judgements", List.of(judgement))),
                        () -> year.post(year.office().person("lin"), "/applicability-judgements/decline", declined)));
    }

    @Test
    void aCycleIsStartedOnce() {
        Year preparing = Year.preparing();
        preparing.register("P01").statusCode(201);

        AtOnce.oneOf(200, 409, atOnce(preparing::start, preparing::start));

        assertThat(Database.query(
                        "SELECT kind FROM cycle_act WHERE kind = 'STARTED' AND cycle = '" + preparing.cycle() + "'"))
                .hasSize(1);
    }

    @Test
    void aVersionIsThatOfOneUnitsPlan() {
        year.withApprovedPlanOf("P01").withApprovedPlanOf("P02");

        send(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "assessments",
                        year.planTag("P01"),
                        List.of(Rows.points("P01", "P01-01", "0.1"), Rows.points("P02", "P02-01", "0.1")))
                .statusCode(422)
                .body("type", endsWith(":several-units-seen"));
    }

    private ValidatableResponse edit(String target, String seen) {
        var plan = Plans.complete("P01");
        Plans.indicators(plan).get(0).put("target", target);
        return year.filePlan("P01", plan, "If-Match", seen);
    }

    private ValidatableResponse give(Tokens person, String field, String indicator, String points, String seen) {
        return send(person, field, seen, List.of(Rows.points("P01", indicator, points)));
    }

    private ValidatableResponse send(Tokens person, String field, String seen, List<Map<String, Object>> rows) {
        String path = field.equals("assessments") ? "/assessments" : "/self-assessments";
        return given().auth()
                .oauth2(person.token())
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header("If-Match", seen)
                .body(Map.of(field, rows))
                .post("/api/v1/cycles/" + year.cycle() + path)
                .then();
    }

    private static void oneOf(int status, List<ValidatableResponse> answers) {
        AtOnce.oneOf(status, 412, answers);
        answers.stream()
                .filter(answer -> answer.extract().statusCode() == 412)
                .forEach(answer -> answer.body("type", endsWith(":precondition-failed"))
                        .body("detail", containsString("Read the present state")));
    }
}
