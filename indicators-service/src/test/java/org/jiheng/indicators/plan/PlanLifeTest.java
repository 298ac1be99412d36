package org.jiheng.indicators.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PlanLifeTest {
    private static final Map<String, Object> REASONS =
            Map.of("reasons", List.of(Map.of("indicator", "P01-02", "reason", "目标值偏低")));

    private Year year;

    @BeforeEach
    void aRunningYear() {
        year = Year.runningWith("P01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P01-01 ", " P01-01", "P01-01\u3000", "\u00a0P01-01", "P01-01\u200b", "Ｐ01-０1"})
    void codesThatDifferInBlanksOrWidthAreOne(String code) {
        var plan = Plans.complete("P01");
        Plans.indicators(plan).get(1).put("indicator", code);

        year.filePlan("P01", plan)
                .statusCode(422)
                .body("type", endsWith(":named-twice"))
                .body("errors.path", contains("/indicators/1/indicator"));
    }

    @Test
    void blanksAroundACodeAreNotOfIt() {
        var plan = Plans.complete("P01");
        Plans.indicators(plan).get(0).put("indicator", "\u3000P01-01 ");

        year.filePlan("P01", plan).statusCode(200);

        year.get("/plans/P01").body("indicators[0].indicator", equalTo("P01-01"));
    }

    @Test
    void whatNobodySeesIsNoCode() {
        var plan = Plans.complete("P01");
        Plans.indicators(plan).get(0).put("indicator", "\u00a0");

        year.filePlan("P01", plan)
                .statusCode(422)
                .body("type", endsWith(":code-is-blank"))
                .body("errors.path", contains("/indicators/0/indicator"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signs", "submits"})
    void whoHandedAPlanInDoesNotApproveItWhateverRolesTheyHold(String part) {
        year.withDraftPlanOf("P01");
        Tokens head = year.headOf("P01");
        Tokens officer = year.officerOf("P01");
        year.movePlan(part.equals("signs") ? head.person("zhou") : head, "P01", "sign", null)
                .statusCode(200);
        year.movePlan(part.equals("submits") ? officer.person("zhou") : officer, "P01", "submit", null)
                .statusCode(200);

        year.movePlan(year.office().person("zhou"), "P01", "approve", null)
                .statusCode(403)
                .body("type", endsWith(":signer-cannot-approve"));

        year.get("/plans/P01").body("state", equalTo("SUBMITTED"));
    }

    @Test
    void nobodyApprovesThePlanOfTheOwnUnit() {
        year.withSubmittedPlanOf("P01");

        year.movePlan(year.office().unit("P01"), "P01", "approve", null)
                .statusCode(403)
                .body("type", endsWith(":own-unit"));
    }

    @Test
    void theDatabaseTakesNoApprovalByWhoSigned() {
        year.withSubmittedPlanOf("P01");

        assertThatThrownBy(() -> Database.executeAsService(
                        "INSERT INTO plan_act (cycle, unit, version, kind, occurred_on, entered_back, recorded_at, person)"
                                + " SELECT cycle, unit, version, 'APPROVED', occurred_on, false, now(), person FROM plan_act"
                                + " WHERE kind = 'SIGNED' AND cycle = '" + year.cycle() + "'"))
                .hasMessageContaining("approved by who handed it in");
    }

    @Test
    void aComponentInWhichNothingCanBeEarnedIsNotSubmitted() {
        var plan = Plans.complete("P01");
        Plans.indicators(plan).get(0).put("maxPoints", "0");
        Plans.indicators(plan).get(1).put("maxPoints", "0");
        year.filePlan("P01", plan).statusCode(200);
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);

        year.movePlan(year.officerOf("P01"), "P01", "submit", null)
                .statusCode(422)
                .body("type", endsWith(":plan-incomplete"))
                .body("errors.rule", contains("component-without-points"))
                .body("errors.detail", contains(containsString("BUSINESS")));
    }

    @Test
    void aPlanIsFiledSignedSubmittedReturnedWithReasonsMendedAndApproved() {
        file().body("state", equalTo("DRAFT")).body("signed", equalTo(false));
        sign().body("signed", equalTo(true));
        submit().body("state", equalTo("SUBMITTED"));
        giveBack().body("state", equalTo("RETURNED"));
        year.get("/plans/P01")
                .body("returnReasons.indicator", contains("P01-02"))
                .body("indicators.state", everyItem(equalTo("PLANNED")));
        file().body("state", equalTo("RETURNED")).body("version", equalTo(2));
        sign();
        submit().body("state", equalTo("SUBMITTED"));

        approve().body("state", equalTo("APPROVED"));

        year.get("/plans/P01").body("indicators.state", everyItem(equalTo("IN_PROGRESS")));
        assertThat(Database.query("SELECT kind FROM plan_act WHERE cycle = '" + year.cycle() + "' ORDER BY act"))
                .containsExactly(
                        "DRAFTED", "SIGNED", "SUBMITTED", "RETURNED", "DRAFTED", "SIGNED", "SUBMITTED", "APPROVED");
    }

    @Test
    void theIndicatorsOfAPlanArePublishedFromItsApprovalOn() {
        file();
        sign();
        submit();
        assertThat(Topics.nothingOf("jiheng.indicator-standings.v1", year.subject("P01")))
                .isTrue();

        approve();

        var standing = Topics.awaitLatest("jiheng.indicator-standings.v1", year.subject("P01"), s -> true);
        assertThat(standing.at("/data/indicators")).hasSize(4);
        assertThat(standing.at("/data/indicators/0/maxPoints").asText()).isEqualTo("0.40");
        assertThat(standing.at("/data/indicators/0").has("assessedPoints")).isFalse();
    }

    @Test
    void anEditVoidsTheHeadsSignature() {
        file();
        sign();
        file();

        submit(409).body("type", endsWith(":plan-not-signed"));
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, return, plan-cannot-be-returned",
        "DRAFT, change, plan-cannot-be-changed",
        "SUBMITTED, merge, plan-cannot-be-edited",
        "SUBMITTED, change, plan-cannot-be-changed",
        "RETURNED, change, plan-cannot-be-changed",
        "APPROVED, merge, plan-cannot-be-edited",
        "DRAFT, approve, plan-cannot-be-approved",
        "SUBMITTED, file, plan-cannot-be-edited",
        "SUBMITTED, sign, plan-cannot-be-signed",
        "SUBMITTED, submit, plan-cannot-be-submitted",
        "RETURNED, return, plan-cannot-be-returned",
        "RETURNED, approve, plan-cannot-be-approved",
        "APPROVED, file, plan-cannot-be-edited",
        "APPROVED, sign, plan-cannot-be-signed",
        "APPROVED, submit, plan-cannot-be-submitted",
        "APPROVED, return, plan-cannot-be-returned",
        "APPROVED, approve, plan-cannot-be-approved"
    })
    void everyOtherMoveIsRefusedByName(String state, String move, String type) {
        bringTo(state);

        act(move).statusCode(409).body("type", equalTo("urn:jiheng:problem:" + type));

        year.get("/plans/P01").body("state", equalTo(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign", "submit", "return", "approve", "change"})
    void whatIsNotThereDoesNotMove(String move) {
        act(move, "\"1\"").statusCode(404).body("type", endsWith(":unknown-plan"));
    }

    @Test
    void whatIsMergedWhereThereIsNoPlanYetIsItsFirstDraft() {
        year.call(year.officerOf("P01"), proposed())
                .header("If-None-Match", "*")
                .post("/api/v1/cycles/" + year.cycle() + "/plans/P01/proposals/merge")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1));

        year.get("/plans/P01").body("indicators.indicator", contains("P01-77"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "RETURNED"})
    void whatAnOfficeProposesIsMergedIntoAPlanThatCanBeEdited(String state) {
        bringTo(state);

        act("merge").statusCode(200).body("signed", equalTo(false));

        year.get("/plans/P01").body("indicators.indicator", hasItem("P01-77"));
    }

    @ParameterizedTest
    @CsvSource({
        "kind, KEY, key-without-source, /indicators/0/source",
        "target, , goal-left-open, /indicators/0/target",
        "deadline, , goal-left-open, /indicators/0/deadline",
        "responsiblePerson, , responsibility-left-open, /indicators/0/responsiblePerson",
        "component, CAMPAIGNS, too-few-indicators, /indicators"
    })
    void anIncompletePlanIsNotSubmitted(String field, String value, String rule, String path) {
        year.filePlan("P01", Plans.completeBut("P01", field, value)).statusCode(200);
        sign();

        submit(422)
                .body("type", endsWith(":plan-incomplete"))
                .body("errors.rule", contains(rule))
                .body("errors.path", contains(path));
    }

    @Test
    void aPlanWhoseIndicatorsEndAtANameOfNobodyIsNotSubmitted() {
        year.filePlan("P01", Plans.completeBut("P01", "responsiblePerson", "岗位101"))
                .statusCode(200);
        sign();

        submit(422)
                .body("type", endsWith(":plan-incomplete"))
                .body("errors.rule", contains("person-not-bound"))
                .body("errors.path", contains("/indicators/0/responsiblePerson"));

        year.bind("P01", "岗位101", "zhou");
        submit().body("state", equalTo("SUBMITTED"));
    }

    /** What is loaded happened elsewhere: the people in it need have no identity here. */
    @Test
    void whoeverMayEnterBackSubmitsNamesAsTheyStandOnPaper() {
        year.filePlan("P01", Plans.completeBut("P01", "responsiblePerson", "岗位101"))
                .statusCode(200);
        sign();

        year.movePlan(year.person("unit-officer", "integration").unit("P01"), "P01", "submit", null)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
    }

    @ParameterizedTest
    @CsvSource({
        "maxPoints, 0.123, too-many-decimals, /indicators/0/maxPoints",
        "maxPoints, -1, points-below-zero, /indicators/0/maxPoints",
        "component, NONE, unknown-component, /indicators/0/component",
        "source, HEARSAY, unknown-source, /indicators/0/source",
        "indicator, P01-02, named-twice, /indicators/1/indicator"
    })
    void evenADraftMakesSense(String field, String value, String rule, String path) {
        year.filePlan("P01", Plans.completeBut("P01", field, value))
                .statusCode(422)
                .body("type", endsWith(rule))
                .body("errors.path", contains(path));

        year.get("/plans/P01").statusCode(404);
    }

    @Test
    void aKeyIndicatorWithOneOfTheNineSourcesIsComplete() {
        var plan = Plans.complete("P01");
        @SuppressWarnings("unchecked")
        Map<String, Object> first = ((List<Map<String, Object>>) plan.get("indicators")).get(0);
        first.put("kind", "KEY");
        first.put("source", "LIVELIHOOD_PROJECT");
        year.filePlan("P01", plan).statusCode(200);
        sign();

        submit();
    }

    @Test
    void aBasicIndicatorMayNameASourceToo() {
        year.filePlan("P01", Plans.completeBut("P01", "source", "FIVE_YEAR_PLAN"))
                .statusCode(200);
        sign();

        submit();
    }

    @Test
    void aReturnNamesIndicatorsOfThePlan() {
        bringTo("SUBMITTED");
        var reasons = Map.of("reasons", List.of(Map.of("indicator", "P99-01", "reason", "目标值偏低")));

        year.movePlan(year.office(), "P01", "return", reasons)
                .statusCode(422)
                .body("errors.path", contains("/reasons/0/indicator"));

        year.get("/plans/P01").body("state", equalTo("SUBMITTED"));
    }

    @Test
    void anotherUnitsOfficerAndHeadAreRefused() {
        file();

        year.movePlan(year.headOf("P02"), "P01", "sign", null).statusCode(403).body("type", endsWith(":not-your-unit"));
        year.movePlan(year.officerOf("P02"), "P01", "submit", null).statusCode(403);
        year.get("/plans").body("plans", hasSize(1)).body("plans.signed", hasItem(false));
    }

    @Test
    void anEditNamesThePlanThatWasSeen() {
        year.filePlanBlindly("P01", Plans.complete("P01"))
                .statusCode(428)
                .body("type", endsWith(":precondition-required"));
        String first = file().extract().header("ETag");
        year.filePlan("P01", Plans.complete("P01"), "If-None-Match", "*").statusCode(412);
        sign();

        year.filePlan("P01", Plans.complete("P01"), "If-Match", first)
                .statusCode(412)
                .body("type", endsWith(":precondition-failed"));

        year.get("/plans/P01").body("version", equalTo(1)).body("signed", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, sign", "DRAFT, submit", "SUBMITTED, return", "SUBMITTED, approve"})
    void aMoveNamesThePlanThatWasSeen(String state, String move) {
        String first = file().extract().header("ETag");
        bringTo(state);
        Tokens mover = mover(move);
        Object body = move.equals("return") ? REASONS : null;

        year.post(mover, "/plans/P01/" + move, body).statusCode(428).body("type", endsWith(":precondition-required"));
        year.movePlan(mover, "P01", move, body, first).statusCode(412).body("type", endsWith(":precondition-failed"));

        year.get("/plans/P01").body("state", equalTo(state));
        act(move).statusCode(200);
    }

    @Test
    void theHeadDoesNotSignWhatWasChangedAMomentAgo() {
        String seen = file().extract().header("ETag");
        file();

        year.movePlan(year.headOf("P01"), "P01", "sign", null, seen).statusCode(412);

        year.get("/plans/P01").body("signed", equalTo(false));
    }

    @Test
    void noMoveIsEnteredBackToBeforeTheOneItFollows() {
        file();
        Tokens head = year.person("unit-head", "integration").unit("P01");
        Tokens officer = year.person("unit-officer", "integration").unit("P01");
        year.movePlan(head, "P01", "sign", null).statusCode(200);

        year.movePlan(officer, "P01", "submit", Map.of("occurredOn", "2012-06-09"))
                .statusCode(422)
                .body("type", endsWith(":act-before-its-cause"))
                .body("errors.path", contains("/occurredOn"));

        year.get("/plans/P01").body("state", equalTo("DRAFT"));
    }

    @Test
    void aUnitSeesItsOwnPlanOnly() {
        Year two = Year.runningWith("P01", "P02").withApprovedPlanOf("P01").withApprovedPlanOf("P02");

        two.get(two.officerOf("P01"), "/plans")
                .body("plans.unit", contains("P01"))
                .body("total", equalTo(1));
        two.get(two.headOf("P01"), "/plans/P02").statusCode(403).body("type", endsWith(":not-your-unit"));
        two.get(two.person("assessor"), "/plans?sort=-unit&size=1")
                .body("plans.unit", contains("P02"))
                .body("total", equalTo(2));
    }

    @Test
    void theUnitIsToldThatItsPlanWasReturnedAndTheOfficeThatOneAwaitsIt() {
        bringTo("RETURNED");

        year.getOwn(year.officerOf("P01"), "/notices").body("notices.kind", contains("plan-returned"));
        year.getOwn(year.office(), "/notices").body("notices.kind", contains("plan-to-decide"));
        year.getOwn(year.officerOf("P02"), "/notices").body("notices", hasSize(0));
    }

    @Test
    void onlyWhoeverMayEnterBackDatesAnActBack() {
        year.filePlanOf(LocalDate.of(2012, 6, 9), "P01", Plans.complete("P01")).statusCode(200);
        Map<String, Object> lastYear = Map.of("occurredOn", "2012-06-10");

        year.movePlan(year.headOf("P01"), "P01", "sign", lastYear)
                .statusCode(403)
                .body("type", endsWith(":back-entry-not-permitted"));
        year.movePlan(year.person("unit-head", "integration").unit("P01"), "P01", "sign", lastYear)
                .statusCode(200);

        assertThat(Database.query("SELECT occurred_on || ' ' || entered_back FROM plan_act WHERE kind = 'SIGNED'"
                        + " AND cycle = '" + year.cycle() + "'"))
                .containsExactly("2012-06-10 true");
    }

    /** What is put together of records is described as it is written: in one piece. */
    @Test
    void aPlanIsDescribedAsItIsAnswered() {
        given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .body("components.schemas.IndicatorResponse.properties", hasKey("serves"))
                .body("components.schemas.IndicatorResponse.properties", not(hasKey("planned")))
                .body("components.schemas.MovedPlan.properties", hasKey("state"))
                .body("components.schemas.MovedPlan.properties", hasKey("lateDays"));
    }

    private void bringTo(String state) {
        file();
        sign();
        if (!state.equals("DRAFT")) {
            submit();
        }
        if (state.equals("RETURNED")) {
            giveBack();
        }
        if (state.equals("APPROVED")) {
            approve();
        }
    }

    private ValidatableResponse act(String move) {
        return act(move, year.planTag("P01"));
    }

    /** @param tag of the plan as it was seen; null: there is none */
    private ValidatableResponse act(String move, String tag) {
        return switch (move) {
            case "file" -> year.filePlan("P01", Plans.complete("P01"));
            case "return" -> year.movePlan(mover(move), "P01", move, REASONS, tag);
            case "merge" -> year.movePlan(mover(move), "P01", "proposals/merge", proposed(), tag);
            case "change" -> year.movePlan(mover(move), "P01", "change-requests", change(), tag);
            default -> year.movePlan(mover(move), "P01", move, null, tag);
        };
    }

    private Object proposed() {
        String proposal = year.post(
                        year.officerOf("P01"),
                        "/plans/P01/proposals",
                        Map.of("department", "业务1处", "indicators", List.of(Plans.indicator("P01-77", "BUSINESS"))))
                .statusCode(201)
                .extract()
                .path("proposals[0].proposal");
        return Map.of("proposals", List.of(proposal));
    }

    private static Object change() {
        Map<String, Object> changed = Plans.indicators(Plans.complete("P01")).get(0);
        changed.put("target", "95");
        return Map.of("reason", "上级任务调整", "indicators", List.of(changed));
    }

    private Tokens mover(String move) {
        return switch (move) {
            case "sign" -> year.headOf("P01");
            case "submit", "merge", "change" -> year.officerOf("P01");
            default -> year.office();
        };
    }

    private ValidatableResponse file() {
        return act("file").statusCode(200);
    }

    private ValidatableResponse sign() {
        return act("sign").statusCode(200);
    }

    private ValidatableResponse submit() {
        return submit(200);
    }

    private ValidatableResponse submit(int status) {
        return act("submit").statusCode(status);
    }

    private ValidatableResponse giveBack() {
        return act("return").statusCode(200);
    }

    private ValidatableResponse approve() {
        return act("approve").statusCode(200);
    }
}
