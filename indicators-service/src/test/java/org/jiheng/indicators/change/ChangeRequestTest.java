package org.jiheng.indicators.change;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ChangeRequestTest {
    private Year year;

    @BeforeEach
    void anApprovedPlanOfWhichOneIndicatorIsAssessed() {
        year = Year.runningWith("P01").withApprovedPlanOf("P01");
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-01", "0.30"))))
                .statusCode(201);
    }

    @Test
    void anApprovedChangeMakesTheNextVersionAndIsPublished() {
        String request = ask(changed("P01-01", "maxPoints", "0.6"), Plans.indicator("P01-05", "CAMPAIGNS"));
        year.get("/plans/P01").body("version", equalTo(1));
        year.getOwn(year.office(), "/notices").body("notices.kind", hasItem("change-to-decide"));

        decide(request, "approve", null)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("becameVersion", equalTo(2));

        year.get("/plans/P01")
                .body("state", equalTo("APPROVED"))
                .body("version", equalTo(2))
                .body("signed", equalTo(false))
                .body("indicators.indicator", contains("P01-01", "P01-02", "P01-03", "P01-04", "P01-05"))
                .body("indicators[0].maxPoints", equalTo("0.60"))
                .body("indicators[0].assessedPoints", equalTo("0.30"))
                .body("indicators[4].state", equalTo("IN_PROGRESS"));
        year.get("/plans/P01/difference?from=1&to=2")
                .body("added.indicator", contains("P01-05"))
                .body("changed.indicator", contains("P01-01"))
                .body("changed.field", contains("maxPoints"))
                .body("changed.before", contains("0.40"))
                .body("changed.after", contains("0.60"));
        year.get("/plans/P01/versions")
                .body("versions.version", contains(1, 2))
                .body("versions[1].acts.act", contains("CHANGED"));
        year.get("/plans/P01/versions/1").body("indicators", hasSize(4));
        var standing = Topics.awaitLatest(
                "jiheng.indicator-standings.v1",
                year.subject("P01"),
                s -> s.at("/data/indicators").size() == 5);
        assertThat(standing.at("/data/indicators/0/maxPoints").asText()).isEqualTo("0.60");
        assertThat(standing.at("/data/indicators/0/assessedPoints").asText()).isEqualTo("0.30");
    }

    /** §五(一)4: the points of a ledger are the maximum and all its changes. */
    @Test
    void thePointsOfALedgerFollowTheMaximumThatWasChanged() {
        supervise("P01-02", "-0.15");
        String request = ask(changed("P01-02", "maxPoints", "0.6"));

        decide(request, "approve", null).statusCode(200);

        year.get("/plans/P01")
                .body("indicators[1].maxPoints", equalTo("0.60"))
                .body("indicators[1].assessedPoints", equalTo("0.45"));
        var standing = Topics.awaitLatest(
                "jiheng.indicator-standings.v1",
                year.subject("P01"),
                s -> s.at("/data/indicators/1/maxPoints").asText().equals("0.60"));
        assertThat(standing.at("/data/indicators/1/assessedPoints").asText()).isEqualTo("0.45");
        year.getOwn(year.person("auditor"), "/audit-entries?subject=" + year.cycle() + "/P01/P01-02")
                .body("entries.findAll { it.after.assessedPoints == '0.45' }.before.assessedPoints", contains("0.25"));
        supervise("P01-02", "-0.05");
        year.get("/plans/P01").body("indicators[1].assessedPoints", equalTo("0.40"));
    }

    /** Where all was carried out, the points are the maximum, and nothing was given that could be above it. */
    @Test
    void thePointsOfALedgerFollowALowerMaximumToo() {
        supervise("P01-02", "0");
        decide(ask(changed("P01-02", "maxPoints", "0.3")), "approve", null).statusCode(200);
        year.get("/plans/P01")
                .body("indicators[1].maxPoints", equalTo("0.30"))
                .body("indicators[1].assessedPoints", equalTo("0.30"));
        year.getOwn(year.person("auditor"), "/audit-entries?subject=" + year.cycle() + "/P01/P01-02")
                .body("entries.findAll { it.after.assessedPoints == '0.30' }.before.assessedPoints", contains("0.40"));
        supervise("P01-02", "-0.15");

        decide(ask(changed("P01-02", "maxPoints", "0.2")), "approve", null).statusCode(200);

        year.get("/plans/P01")
                .body("indicators[1].maxPoints", equalTo("0.20"))
                .body("indicators[1].assessedPoints", equalTo("0.05"));
    }

    @Test
    void whatLooksLikeAnIndicatorOfThePlanIsNoNewOne() {
        askFor(changed("P01-02", "indicator", "Ｐ01-０2"))
                .statusCode(422)
                .body("type", endsWith(":named-twice"))
                .body("errors.path", contains("/indicators/0/indicator"));
    }

    @Test
    void whatTheUnitGaveItselfIsNotCutByALowerMaximumOfALedger() {
        supervise("P01-02", "0");
        year.post(
                        year.officerOf("P01"),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(Rows.points("P01", "P01-02", "0.35"))))
                .statusCode(201);

        askFor(changed("P01-02", "maxPoints", "0.3"))
                .statusCode(409)
                .body("type", endsWith(":maximum-below-given-points"));
    }

    @Test
    void whatWasJudgedNotApplicableIsNotChanged() {
        String judgement = year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason("P01", "P01-02"))))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);

        askFor(changed("P01-02", "target", "95"))
                .statusCode(409)
                .body("type", endsWith(":indicator-taken-out"))
                .body("errors.path", contains("/indicators/0/indicator"));
    }

    @Test
    void whatIsReportedAndSealedIsThePlanAsItWasChanged() throws IOException {
        String request = ask(changed("P01-02", "target", "95"), Plans.indicator("P01-05", "CAMPAIGNS"));
        decide(request, "approve", null).statusCode(200);
        year.post(
                        year.officerOf("P01"),
                        "/self-assessments",
                        Map.of(
                                "selfAssessments",
                                List.of(
                                        Rows.points("P01", "P01-01", "0.1"),
                                        Rows.points("P01", "P01-02", "0.1"),
                                        Rows.points("P01", "P01-03", "0.1"),
                                        Rows.points("P01", "P01-04", "0.1"),
                                        Rows.points("P01", "P01-05", "0.1"))))
                .statusCode(201);
        YearsEnd end = YearsEnd.of(year, "P01");
        end.drafted().file().statusCode(200);
        end.seal().statusCode(201);

        JsonNode unit = new ObjectMapper().readTree(end.sealedFile()).at("/figures/unit");
        assertThat(unit.at("/planVersion").asInt()).isEqualTo(2);
        assertThat(unit.at("/indicators").findValuesAsText("indicator"))
                .containsExactly("P01-01", "P01-02", "P01-03", "P01-04", "P01-05");
        assertThat(unit.at("/indicators").findValuesAsText("target")).containsExactly("100", "95", "100", "100", "100");
    }

    @Test
    void aDeclinedChangeChangesNothing() {
        String request = ask(changed("P01-02", "target", "95"));

        decide(request, "decline", Map.of("reason", "理由不充分")).statusCode(200).body("state", equalTo("DECLINED"));

        year.get("/plans/P01").body("version", equalTo(1)).body("indicators[1].target", equalTo("100"));
        year.getOwn(year.officerOf("P01"), "/notices").body("notices.kind", hasItem("change-declined"));
        decide(request, "approve", null).statusCode(409).body("type", endsWith(":change-decided"));
        ask(changed("P01-02", "target", "96"));
    }

    @ParameterizedTest
    @CsvSource({
        "P01-01, maxPoints, 0.29, 409, maximum-below-given-points",
        "P01-02, component, CAMPAIGNS, 409, component-fixed",
        "P01-02, maxPoints, 0.4, 422, nothing-changed",
        "P01-02, target, , 422, plan-incomplete",
        "P01-02, deadline, 2013-01-01, 422, plan-incomplete",
        "P01-02, source, HEARSAY, 422, unknown-source"
    })
    void whatCannotBeChangedIsRefusedByName(String indicator, String field, String value, int status, String type) {
        askFor(changed(indicator, field, value)).statusCode(status).body("type", endsWith(":" + type));
    }

    @Test
    void pointsGivenWhileAChangeAwaitsItsDecisionCountToo() {
        String request = ask(changed("P01-02", "maxPoints", "0.1"));
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-02", "0.20"))))
                .statusCode(201);

        decide(request, "approve", null).statusCode(409).body("type", endsWith(":maximum-below-given-points"));

        year.get("/plans/P01").body("version", equalTo(1));
    }

    @Test
    void oneChangeAtATimeAndOnlyOfAnApprovedPlan() {
        ask(changed("P01-02", "target", "95"));
        askFor(changed("P01-02", "target", "96")).statusCode(409).body("type", endsWith(":change-asked-already"));

        Year drafting = Year.runningWith("P01").withDraftPlanOf("P01");
        drafting.movePlan(
                        drafting.officerOf("P01"),
                        "P01",
                        "change-requests",
                        Map.of("reason", "r", "indicators", List.of(changed("P01-02", "target", "95"))))
                .statusCode(409)
                .body("type", endsWith(":plan-cannot-be-changed"));
    }

    @Test
    void whoAskedDoesNotDecide() {
        String request = ask(changed("P01-02", "target", "95"));
        var both = year.person("unit-officer", "performance-office").person("unit-officer");

        year.movePlan(both, "P01", "change-requests/" + request + "/approve", null)
                .statusCode(403)
                .body("type", endsWith(":asker-cannot-decide"));
    }

    @Test
    void nobodyDecidesAChangeOfTheOwnUnit() {
        String request = ask(changed("P01-02", "target", "95"));

        year.movePlan(year.office().unit("P01"), "P01", "change-requests/" + request + "/approve", null)
                .statusCode(403)
                .body("type", endsWith(":own-unit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE plan SET version = 2 WHERE unit = 'P01' AND cycle = '%s'",
                "UPDATE indicator SET max_points = 9 WHERE unit = 'P01' AND cycle = '%s'",
                "UPDATE plan_change SET state = 'APPROVED', became_version = 2, decided_by = asked_by, decided_at = now(),"
                        + " decision_occurred_on = occurred_on, decision_entered_back = false WHERE cycle = '%s'",
                "UPDATE plan_change SET state = 'APPROVED', became_version = 2 WHERE cycle = '%s'",
                "UPDATE plan_change SET reason = 'another' WHERE cycle = '%s'",
                "DELETE FROM plan_change WHERE cycle = '%s'",
                "INSERT INTO planned_indicator (cycle, unit, version, indicator, position, component, name, kind, max_points)"
                        + " SELECT cycle, unit, 2, indicator, position, component, name, kind, 9 FROM planned_indicator"
                        + " WHERE cycle = '%s'"
            })
    void noStatementOfTheServiceChangesAnApprovedPlanOtherwise(String statement) {
        ask(changed("P01-02", "target", "95"));

        assertThatThrownBy(() -> Database.executeAsService(statement.formatted(year.cycle())))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn("23514", "42501"));
    }

    private void supervise(String indicator, String change) {
        Map<String, Object> entry = Map.of(
                "unit", "P01",
                "indicator", indicator,
                "matter", "督查事项",
                "verdict", "PARTLY_CARRIED_OUT",
                "change", change,
                "description", "进度滞后",
                "occurredOn", "2012-10-12");
        year.post(year.assessor("PERFORMANCE_OFFICE"), "/supervision-entries", entry)
                .statusCode(201);
    }

    private static Map<String, Object> changed(String indicator, String field, String value) {
        Map<String, Object> changed = Plans.indicators(Plans.complete("P01")).stream()
                .filter(each -> each.get("indicator").equals(indicator))
                .findFirst()
                .orElseThrow();
        changed.put(field, value);
        return changed;
    }

    @SafeVarargs
    private String ask(Map<String, Object>... indicators) {
        return askFor(indicators).statusCode(201).extract().path("changeRequest");
    }

    @SafeVarargs
    private ValidatableResponse askFor(Map<String, Object>... indicators) {
        return year.movePlan(
                year.officerOf("P01"),
                "P01",
                "change-requests",
                Map.of("reason", "上级任务调整", "indicators", List.of(indicators)));
    }

    private ValidatableResponse decide(String request, String decision, Object body) {
        return year.movePlan(year.office(), "P01", "change-requests/" + request + "/" + decision, body);
    }
}
