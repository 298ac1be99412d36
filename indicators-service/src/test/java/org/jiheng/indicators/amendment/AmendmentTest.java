package org.jiheng.indicators.amendment;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** While a cycle runs, its scheme is changed by two. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AmendmentTest {
    private Year year;

    @BeforeEach
    void aRunningYear() {
        year = Year.runningWith("P01");
    }

    @Test
    void anApprovedAmendmentIsTheSchemeAndEverythingIsComputedUnderIt() {
        year.withApprovedPlanOf("P01");
        long before = cycleRevision(indicators());
        String amendment = proposed(year.amended());
        year.get("/scheme").body("deductionCap", equalTo("2"));

        approve(amendment).statusCode(200).body("state", equalTo("APPROVED"));

        year.get("/scheme").header("ETag", "\"2\"").body("deductionCap", equalTo("3"));
        year.get("").body("schemeVersion", equalTo(2));
        JsonNode cycle = Topics.awaitLatest(
                "jiheng.cycles.v1",
                year.cycle(),
                standing -> standing.at("/data/scheme/deductionCap").asText().equals("3"));
        JsonNode unit = Topics.awaitLatest(
                "jiheng.indicator-standings.v1", year.subject("P01"), standing -> cycleRevision(standing) > before);
        assertThat(cycleRevision(unit)).isEqualTo(cycle.get("revision").asLong());
    }

    @Test
    void whatAnAmendmentChangesIsShownParameterByParameterWithItsClause() {
        ObjectNode scheme = year.amended();
        scheme.putObject("clauses").put("/deductionCap", "§五(三)").put("/review", "§五(二)");
        ((ObjectNode) scheme.at("/review/groups/0")).put("weight", "2");
        ((ArrayNode) scheme.at("/tiers")).addObject().put("code", "APPROVAL").put("name", "行政审批");
        scheme.putObject("bulletin")
                .putArray("bodies")
                .addObject()
                .put("name", "市绩效办")
                .put("prefix", "榕绩");
        String amendment = proposed(scheme);

        year.get("/amendments/" + amendment)
                .body("reason", equalTo("市委常委会决定"))
                .body(
                        "parameters.parameter",
                        containsInAnyOrder(
                                "/deductionCap",
                                "/review/groups/RESIDENTS/weight",
                                "/tiers/APPROVAL/code",
                                "/tiers/APPROVAL/name",
                                "/bulletin/bodies/0/name",
                                "/bulletin/bodies/0/prefix"))
                .body("parameters.find { it.parameter == '/deductionCap' }.before", equalTo("2"))
                .body("parameters.find { it.parameter == '/deductionCap' }.after", equalTo("3"))
                .body("parameters.find { it.parameter == '/deductionCap' }.clause", equalTo("§五(三)"))
                .body("parameters.find { it.parameter == '/review/groups/RESIDENTS/weight' }.clause", equalTo("§五(二)"));
    }

    @Test
    void whoProposedItDoesNotDecideIt() {
        Tokens both = year.person("performance-office", "results-approver").person("both");
        String amendment =
                year.propose(both, year.amended()).statusCode(201).extract().path("amendment");

        year.post(both, "/amendments/" + amendment + "/approve", "{}")
                .statusCode(403)
                .body("type", endsWith(":amender-cannot-decide"));
        year.post(both, "/amendments/" + amendment + "/reject", "{\"reason\":\"r\"}")
                .statusCode(403)
                .body("type", endsWith(":amender-cannot-decide"));
    }

    @Test
    void aRejectedAmendmentChangesNothingAndAnotherMayBeProposed() {
        String amendment = proposed(year.amended());

        reject(amendment).statusCode(200).body("state", equalTo("REJECTED"));

        year.get("/scheme").header("ETag", "\"1\"").body("deductionCap", equalTo("2"));
        year.propose(amender(), year.amended()).statusCode(201);
    }

    @Test
    void whatIsDecidedIsDecidedOnce() {
        String amendment = proposed(year.amended());
        approve(amendment).statusCode(200);

        approve(amendment).statusCode(409).body("type", endsWith(":amendment-cannot-be-decided"));
        reject(amendment).statusCode(409).body("type", endsWith(":amendment-cannot-be-decided"));
    }

    @Test
    void oneAmendmentIsProposedAtATime() {
        proposed(year.amended());

        year.propose(amender(), year.amended()).statusCode(409).body("type", endsWith(":amendment-pending"));
    }

    @Test
    void ofTwoWhoProposeAtOnceOneIsTold() {
        List<Integer> statuses = Concurrently.each(
                List.of("a", "b"),
                person -> year.propose(year.office().person(person), year.amended(), "\"1\"")
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDecides() {
        String amendment = proposed(year.amended());

        List<Integer> statuses = Concurrently.each(
                List.<Supplier<ValidatableResponse>>of(() -> approve(amendment), () -> reject(amendment)),
                decision -> decision.get().extract().statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whatUnitsIndicatorsAndBallotsRestOnStays() {
        ObjectNode scheme = year.amended();
        ((ArrayNode) scheme.at("/tiers")).remove(0);
        ((ArrayNode) scheme.at("/components")).remove(2);
        ((ArrayNode) scheme.at("/review/dimensions"))
                .addObject()
                .put("code", "DUTY")
                .put("name", "履行职责")
                .put("weight", "1");

        year.propose(amender(), scheme)
                .statusCode(422)
                .body("type", endsWith(":amendment-refused"))
                .body("errors.path", containsInAnyOrder("/tiers", "/components", "/review/dimensions"))
                .body("errors.rule", hasItems("code-is-gone", "ballot-is-fixed"));
        year.get("/amendments").body("total", equalTo(0));
    }

    @Test
    void whatAnAnswerIsWorthStays() {
        ObjectNode scheme = year.amended();
        ((ObjectNode) scheme.at("/review/options/0")).put("value", "97");

        year.propose(amender(), scheme)
                .statusCode(422)
                .body("errors.path", contains("/review/options"))
                .body("errors.rule", contains("ballot-is-fixed"));
    }

    @Test
    void anAmendmentIsAValidSchemeOfTheSameCycle() {
        ObjectNode invalid = year.amended();
        ((ObjectNode) invalid.at("/weights")).put("review", "0.60");
        invalid.putObject("clauses").put("/deductionCop", "§五(三)");
        Year other = Year.unopened();

        year.propose(amender(), invalid)
                .statusCode(422)
                .body("type", endsWith(":scheme-invalid"))
                .body("errors.rule", containsInAnyOrder("weights-do-not-add-up-to-one", "clause-of-no-parameter"))
                .body("errors.path", hasItems("/clauses/~1deductionCop"));
        year.propose(amender(), other.amended()).statusCode(422).body("type", endsWith(":scheme-of-another-cycle"));
        year.propose(amender(), year.scheme()).statusCode(422).body("type", endsWith(":amendment-changes-nothing"));
    }

    @Test
    void whoSawAnEarlierSchemeIsToldSo() {
        approve(proposed(year.amended())).statusCode(200);

        year.propose(amender(), year.scheme(), "\"1\"").statusCode(412);
    }

    @Test
    void onlyARunningCycleIsAmended() {
        Year preparing = Year.preparing();

        preparing
                .propose(preparing.office(), preparing.amended())
                .statusCode(409)
                .body("type", endsWith(":cycle-not-running"));
    }

    @Test
    void theDatabaseLetsNobodyChangeTheSchemeOfARunningCycleAlone() {
        String version = "('" + year.cycle() + "', 2, '" + year.amended() + "', now(), false, now(), 'a#b')";
        String change = "UPDATE cycle SET scheme_version = 2, scheme = '" + year.amended() + "' WHERE cycle = '"
                + year.cycle() + "'";
        refused("INSERT INTO scheme_version VALUES " + version + "; " + change, "that was approved");
        proposed(year.amended());
        String mine = " WHERE cycle = '" + year.cycle() + "'";
        refused(
                "UPDATE amendment SET state = 'APPROVED', decided_by = proposed_by, decided_at = now(),"
                        + " decision_occurred_on = occurred_on" + mine,
                "amendment_decided_by_a_second");
        refused("UPDATE amendment SET state = 'APPROVED'" + mine, "amendment_decided_by_a_second");
        refused("UPDATE amendment SET reason = 'another'" + mine, "permission denied");
        refused("UPDATE scheme_version SET version = 3" + mine, "permission denied");
    }

    private static void refused(String statement, String why) {
        assertThatThrownBy(() -> Database.executeAsService(statement)).hasMessageContaining(why);
    }

    @Test
    void everyVersionStaysAndTwoOfThemAreCompared() {
        approve(proposed(year.amended())).statusCode(200);

        year.get("/scheme/versions").body("versions.version", contains(1, 2));
        year.get("/scheme/versions/1").body("deductionCap", equalTo("2"));
        year.get("/scheme/versions/3").statusCode(404).body("type", endsWith(":unknown-scheme-version"));
        year.get("/scheme/difference?from=1&to=2")
                .body("parameters.parameter", contains("/deductionCap"))
                .body("parameters.before", contains("2"))
                .body("parameters.after", contains("3"));
    }

    /** Somebody who is told of nothing else. */
    private Tokens amender() {
        return year.office().person("lin");
    }

    private String proposed(ObjectNode scheme) {
        return year.propose(amender(), scheme).statusCode(201).extract().path("amendment");
    }

    private ValidatableResponse approve(String amendment) {
        return year.post(year.approver("wu"), "/amendments/" + amendment + "/approve", "{}");
    }

    private ValidatableResponse reject(String amendment) {
        return year.post(year.approver("wu"), "/amendments/" + amendment + "/reject", "{\"reason\":\"依据不足\"}");
    }

    private JsonNode indicators() {
        return Topics.awaitLatest("jiheng.indicator-standings.v1", year.subject("P01"), standing -> true);
    }

    private static long cycleRevision(JsonNode standing) {
        return standing.get("cyclerevision").asLong();
    }
}
