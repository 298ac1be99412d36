package org.jiheng.indicators.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The moves of an indicator and of its applicability: every move of transitions.md, every other refused. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IndicatorMovesTest {
    private static final Map<String, String> MOVES_OF_WHAT_DOES_NOT_APPLY = Map.of(
            "self-assess", "indicator-not-applicable",
            "return", "indicator-not-applicable",
            "assess", "indicator-not-applicable",
            "supervise", "indicator-not-applicable",
            "judge", "indicator-already-judged",
            "approve", "judgement-not-proposed",
            "decline", "judgement-not-proposed");

    private Year year;
    private Tokens assessor;
    private String judgement = UUID.randomUUID().toString();

    @BeforeEach
    void aRunningYear() {
        year = Year.runningWith("P01");
        assessor = year.assessor("PERFORMANCE_OFFICE");
    }

    /** What follows a plus says how the state was come to: by the unit's points before, or by the ledger. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,                       move,        to
            PLANNED,                      self-assess, indicator-not-approved
            PLANNED,                      return,      indicator-not-approved
            PLANNED,                      assess,      indicator-not-approved
            PLANNED,                      supervise,   indicator-not-approved
            PLANNED,                      judge,       indicator-not-approved
            PLANNED,                      report,      indicator-not-approved
            IN_PROGRESS,                  self-assess, SELF_ASSESSED
            IN_PROGRESS,                  return,      indicator-not-self-assessed
            IN_PROGRESS,                  assess,      ASSESSED
            IN_PROGRESS,                  supervise,   ASSESSED
            IN_PROGRESS,                  judge,       IN_PROGRESS
            IN_PROGRESS,                  report,      IN_PROGRESS
            SELF_ASSESSED,                self-assess, indicator-not-in-progress
            SELF_ASSESSED,                return,      IN_PROGRESS
            SELF_ASSESSED,                assess,      ASSESSED
            SELF_ASSESSED,                supervise,   ASSESSED
            SELF_ASSESSED,                judge,       SELF_ASSESSED
            SELF_ASSESSED,                report,      SELF_ASSESSED
            ASSESSED,                     self-assess, ASSESSED
            ASSESSED,                     return,      indicator-not-self-assessed
            ASSESSED,                     assess,      ASSESSED
            ASSESSED,                     supervise,   ASSESSED
            ASSESSED,                     judge,       ASSESSED
            ASSESSED,                     report,      ASSESSED
            ASSESSED+self,                self-assess, indicator-not-in-progress
            ASSESSED+self,                return,      indicator-not-self-assessed
            ASSESSED+ledger,              self-assess, ASSESSED
            ASSESSED+ledger,              return,      indicator-not-self-assessed
            ASSESSED+ledger,              assess,      indicator-kept-by-ledger
            ASSESSED+ledger,              supervise,   ASSESSED
            ASSESSED+ledger,              judge,       ASSESSED
            ASSESSED+ledger+self,         self-assess, indicator-not-in-progress
            """)
    void anIndicatorMakesTheseMovesAndNoOther(String from, String move, String to) {
        bring(from);

        ValidatableResponse answer = make(move);

        boolean refused = !to.equals(to.toUpperCase(Locale.ROOT));
        if (refused) {
            answer.statusCode(409).body("type", endsWith(":" + to));
        }
        year.get("/plans/P01").body("indicators[0].state", equalTo(refused ? from.split("\\+")[0] : to));
    }

    /** Every move of an indicator that does not apply, from whatever it was then: it stays so. Only its progress is still taken in. */
    @ParameterizedTest
    @ValueSource(strings = {"IN_PROGRESS", "SELF_ASSESSED", "ASSESSED"})
    void whatDoesNotApplyStaysAsItWas(String from) {
        bring(from + "+not-applicable");

        make("report").statusCode(201);

        MOVES_OF_WHAT_DOES_NOT_APPLY.forEach(
                (move, refusal) -> make(move).statusCode(409).body("errors.rule", hasItem(refusal)));
        year.get("/plans/P01")
                .body("indicators[0].state", equalTo(from))
                .body("indicators[0].applicable", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from,         move,    status, to,                       applicable
            applicable,     judge,   201,    PROPOSED,                 true
            applicable,     approve, 422,    unknown-judgement,        true
            applicable,     decline, 422,    unknown-judgement,        true
            proposed,       judge,   409,    indicator-already-judged, true
            proposed,       approve, 200,    APPROVED,                 false
            proposed,       decline, 200,    DECLINED,                 true
            not-applicable, judge,   409,    indicator-already-judged, false
            not-applicable, approve, 409,    judgement-not-proposed,   false
            not-applicable, decline, 409,    judgement-not-proposed,   false
            declined,       judge,   201,    PROPOSED,                 true
            declined,       approve, 409,    judgement-not-proposed,   true
            declined,       decline, 409,    judgement-not-proposed,   true
            """)
    void applicabilityMakesTheseMovesAndNoOther(String from, String move, int status, String to, boolean applicable) {
        year.withApprovedPlanOf("P01");
        if (!from.equals("applicable")) {
            make("judge").statusCode(201);
        }
        if (from.equals("not-applicable")) {
            make("approve").statusCode(200);
        }
        if (from.equals("declined")) {
            make("decline").statusCode(200);
        }

        ValidatableResponse answer = make(move).statusCode(status);

        if (to.equals(to.toUpperCase(Locale.ROOT))) {
            year.get("/applicability-judgements").body("judgements[-1].state", equalTo(to));
        } else {
            answer.body("type", endsWith(":" + to));
        }
        year.get("/plans/P01").body("indicators[0].applicable", equalTo(applicable));
    }

    private void bring(String state) {
        if (state.equals("PLANNED")) {
            year.withSubmittedPlanOf("P01");
            return;
        }
        year.withApprovedPlanOf("P01");
        if (state.contains("ledger")) {
            make("supervise").statusCode(201);
        }
        if (state.startsWith("SELF_ASSESSED") || state.contains("+self")) {
            make("self-assess").statusCode(201);
        }
        if (List.of("ASSESSED", "ASSESSED+self", "ASSESSED+not-applicable").contains(state)) {
            make("assess").statusCode(201);
        }
        if (state.contains("not-applicable")) {
            make("judge").statusCode(201);
            make("approve").statusCode(200);
        }
    }

    private ValidatableResponse make(String move) {
        return switch (move) {
            case "self-assess" ->
                year.post(
                        year.officerOf("P01"),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(Rows.points("P01", "P01-01", "0.30"))));
            case "return" ->
                year.post(assessor, "/assessments/return", Map.of("indicators", List.of(Rows.reason("P01", "P01-01"))));
            case "assess" ->
                year.post(
                        assessor, "/assessments", Map.of("assessments", List.of(Rows.points("P01", "P01-01", "0.25"))));
            case "supervise" -> year.post(assessor, "/supervision-entries", entry());
            case "report" -> year.post(year.officerOf("P01"), "/progress-reports", progress());
            case "judge" -> judge();
            case "approve" ->
                year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)));
            case "decline" ->
                year.post(
                        year.office(),
                        "/applicability-judgements/decline",
                        Map.of("judgements", List.of(Map.of("judgement", judgement, "reason", "指标仍然适用"))));
            default -> throw new IllegalArgumentException(move);
        };
    }

    private ValidatableResponse judge() {
        ValidatableResponse answer = year.post(
                assessor, "/applicability-judgements", Map.of("judgements", List.of(Rows.reason("P01", "P01-01"))));
        if (answer.extract().statusCode() == 201) {
            judgement = answer.extract().path("judgements[0].judgement");
        }
        return answer;
    }

    private static Map<String, Object> entry() {
        return Map.of(
                "unit", "P01",
                "indicator", "P01-01",
                "matter", "督查事项",
                "verdict", "PARTLY_CARRIED_OUT",
                "change", "-0.10",
                "description", "进度滞后",
                "occurredOn", "2012-10-12");
    }

    private static Map<String, Object> progress() {
        return Map.of(
                "progressReports",
                List.of(Map.of("unit", "P01", "indicator", "P01-01", "date", "2012-09-28", "actual", "73.5")));
    }
}
