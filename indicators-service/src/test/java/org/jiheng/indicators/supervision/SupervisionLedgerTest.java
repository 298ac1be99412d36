package org.jiheng.indicators.supervision;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.jiheng.indicators.testing.Rows.ledgerEntry;
import static org.jiheng.indicators.testing.Rows.points;
import static org.jiheng.indicators.testing.Rows.reason;

/** The supervision ledger 督查台账 (§五(一)4). P01-01 has a maximum of 0.40 points and is assessed by the performance office. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SupervisionLedgerTest {
    private Year year;
    private Tokens office;

    @BeforeEach
    void anApprovedPlan() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        office = year.assessor("PERFORMANCE_OFFICE");
    }

    @Test
    void thePointsOfAnIndicatorFollowFromItsEntries() {
        enter("-0.15").statusCode(201);
        enter("-0.05").statusCode(201);
        enter("0.02").statusCode(201);

        year.get("/plans/P01")
                .body("indicators[0].state", equalTo("ASSESSED"))
                .body("indicators[0].assessedPoints", equalTo("0.22"));
        year.get("/supervision-entries").body("entries.pointsAfter", contains("0.25", "0.20", "0.22"));
        JsonNode standing = Topics.awaitLatest(
                "jiheng.indicator-standings.v1",
                year.subject("P01"),
                s -> s.at("/data/indicators/0/assessedPoints").asText().equals("0.22"));
        assertThat(standing.at("/data/indicators/0/indicator").asText()).isEqualTo("P01-01");
    }

    @Test
    void whatWasCarriedOutKeepsAllItsPoints() {
        enter("0").statusCode(201);

        year.get("/plans/P01").body("indicators[0].assessedPoints", equalTo("0.40"));
    }

    @ParameterizedTest
    @CsvSource({"-0.30, -0.30, 0.00", "-0.10,  0.10, 0.40", "-0.50,  0.20, 0.10"})
    void pointsStayBetweenNothingAndTheMaximumAndAreBoundedOnlyAtTheEnd(String first, String second, String points) {
        enter(first).statusCode(201);

        enter(second).statusCode(201);

        year.get("/plans/P01").body("indicators[0].assessedPoints", equalTo(points));
    }

    @Test
    void noMoreIsGivenBackThanWasTaken() {
        enter("-0.10").statusCode(201);

        enter("0.11")
                .statusCode(409)
                .body("type", endsWith(":more-given-back-than-taken"))
                .body("detail", containsString("give back 0.11, and 0.10 are taken"));
    }

    @Test
    void whatWasGivenBackForAnEntryIsTakenBackBeforeTheEntry() {
        String wrong = enter("-0.30").statusCode(201).extract().path("entry");
        String mended = enter("0.20").statusCode(201).extract().path("entry");
        reverse(office, wrong).statusCode(409).body("type", endsWith(":more-given-back-than-taken"));
        reverse(office, mended).statusCode(201);

        reverse(office, wrong).statusCode(201);

        year.get("/plans/P01").body("indicators[0].assessedPoints", equalTo("0.40"));
    }

    @Test
    void forWhatWasNotCarriedOutNothingIsGivenBack() {
        enter("-0.10").statusCode(201);
        Map<String, Object> entry = ledgerEntry("P01-01", "0.05");
        entry.put("verdict", "NOT_CARRIED_OUT");

        enter(office, entry)
                .statusCode(422)
                .body("type", endsWith(":verdict-gives-nothing-back"))
                .body("errors.path", contains("/change"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011-12-31", "2013-01-01"})
    void whatHappenedBeforeOrAfterTheYearIsOfAnother(String day) {
        Map<String, Object> entry = ledgerEntry("P01-01", "-0.10");
        entry.put("occurredOn", day);

        enter(office, entry)
                .statusCode(422)
                .body("type", endsWith(":day-outside-the-cycle"))
                .body("errors.path", contains("/occurredOn"));
    }

    @Test
    void whatHappenedWhileTheEvaluationGoesOnIsOfTheYear() {
        Year long2012 = Year.preparing(scheme -> {
                    ((ArrayNode) scheme.get("calendar"))
                            .addObject()
                            .put("phase", "EVALUATION")
                            .put("from", "2012-07-21")
                            .put("to", "2013-02-28");
                    return scheme;
                })
                .started("P01")
                .withApprovedPlanOf("P01");
        Map<String, Object> entry = ledgerEntry("P01-01", "-0.10");
        entry.put("occurredOn", "2013-02-28");

        long2012.post(long2012.assessor("PERFORMANCE_OFFICE"), "/supervision-entries", entry)
                .statusCode(201);
    }

    @Test
    void anEntryIsTakenBackByAnotherAndBothStay() {
        String wrong = enter("-0.30").statusCode(201).extract().path("entry");

        String reversal = reverse(office, wrong).statusCode(201).extract().path("entry");

        year.get("/plans/P01").body("indicators[0].assessedPoints", equalTo("0.40"));
        year.get("/supervision-entries?unit=P01&indicator=P01-01")
                .body("entries.entry", contains(wrong, reversal))
                .body("entries.change", contains("-0.30", "0.30"))
                .body("entries.reversed", contains(true, false))
                .body("entries[1].reverses", equalTo(wrong));
    }

    @Test
    void anEntryIsTakenBackOnceAndWhatTakesItBackStays() {
        String wrong = enter("-0.30").statusCode(201).extract().path("entry");
        String reversal = reverse(office, wrong).statusCode(201).extract().path("entry");

        reverse(office, wrong).statusCode(409).body("type", endsWith(":entry-reversed-before"));

        reverse(office, reversal).statusCode(409).body("type", endsWith(":reversal-cannot-be-reversed"));
    }

    @Test
    void ofEntriesMadeAtOnceEachCounts() throws Exception {
        ExecutorService supervisors = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> entering = () -> enter("-0.01").extract().statusCode();

            List<Future<Integer>> answers = supervisors.invokeAll(Collections.nCopies(20, entering));

            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        } finally {
            supervisors.shutdown();
        }
        year.get("/plans/P01").body("indicators[0].assessedPoints", equalTo("0.20"));
    }

    @Test
    void whatIsKeptByLedgerTakesNoPointsFromElsewhere() {
        enter("-0.10").statusCode(201);
        Map<String, String> before = Database.contents();

        assess("P01-01").statusCode(409).body("type", endsWith(":indicator-kept-by-ledger"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void whatHasNoEntryIsAssessedAsEver() {
        enter("-0.10").statusCode(201);

        assess("P01-02").statusCode(201);

        year.get("/plans/P01").body("indicators[1].assessedPoints", equalTo("0.30"));
    }

    @Test
    void theUnitStillAssessesItselfWhenItsLedgerWasBegunBefore() {
        enter("-0.10").statusCode(201);

        selfAssess("0.40").statusCode(201);

        year.get("/plans/P01")
                .body("indicators[0].state", equalTo("ASSESSED"))
                .body("indicators[0].selfPoints", equalTo("0.40"))
                .body("indicators[0].assessedPoints", equalTo("0.30"));
        selfAssess("0.35").statusCode(409).body("type", endsWith(":indicator-not-in-progress"));
    }

    @Test
    void nobodyEntersForTheOwnUnitOrAnotherOfficesComponent() {
        enter(office.unit("P01"), ledgerEntry("P01-01", "-0.10"))
                .statusCode(403)
                .body("type", endsWith(":own-unit"));

        enter(year.assessor("ORGAN_PARTY_COMMITTEE"), ledgerEntry("P01-01", "-0.10"))
                .statusCode(403)
                .body("type", endsWith(":not-your-component"));
    }

    @Test
    void everyFaultOfAnEntryIsNamedAndNothingIsStored() {
        Map<String, String> before = Database.contents();

        enter(office, ledgerEntry("P01-99", "-0.105"))
                .statusCode(422)
                .body("errors.path", contains("/indicator", "/change"))
                .body("errors.rule", contains("unknown-indicator", "too-many-decimals"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void whatDoesNotApplyIsNotSupervised() {
        String judgement = year.post(
                        office, "/applicability-judgements", Map.of("judgements", List.of(reason("P01", "P01-01"))))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);

        enter("-0.10").statusCode(409).body("type", endsWith(":indicator-not-applicable"));
    }

    @Test
    void anEntryThatLeadsToAFindingReachesTheInspectorsAndEveryEntryTheUnit() {
        Map<String, Object> entry = ledgerEntry("P01-01", "-0.10");
        entry.put("leadsToFinding", true);
        String id = enter(office, entry).statusCode(201).extract().path("entry");
        enter("-0.01").statusCode(201);

        year.getOwn(year.person("inspector"), "/notices")
                .body("notices.findAll { it.kind == 'supervision-leads-to-finding' }", hasSize(1))
                .body("notices.find { it.kind == 'supervision-leads-to-finding' }.detail", containsId(id));
        year.getOwn(year.officerOf("P01"), "/notices")
                .body("notices.findAll { it.kind == 'supervision-entered' }", hasSize(2))
                .body("notices.kind", not(hasItem("supervision-leads-to-finding")));
    }

    @Test
    void inspectorsHearThatWhatLedToAFindingWasTakenBackAndOfNoOtherReversal() {
        Map<String, Object> entry = ledgerEntry("P01-01", "-0.10");
        entry.put("leadsToFinding", true);
        String id = enter(office, entry).statusCode(201).extract().path("entry");
        String other = enter("-0.01").statusCode(201).extract().path("entry");

        reverse(office, id).statusCode(201);
        reverse(office, other).statusCode(201);

        year.getOwn(year.person("inspector"), "/notices")
                .body("notices.findAll { it.kind == 'supervision-source-reversed' }", hasSize(1))
                .body("notices.find { it.kind == 'supervision-source-reversed' }.detail", containsId(id));
    }

    @Test
    void aUnitReadsItsOwnLedgerOnly() {
        enter("-0.10").statusCode(201);

        year.get(year.officerOf("P02"), "/supervision-entries").body("entries", hasSize(0));

        year.get(year.officerOf("P01"), "/supervision-entries").body("entries", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE supervision_entry SET change = 0",
                "DELETE FROM supervision_entry",
                "TRUNCATE supervision_entry",
                "UPDATE indicator SET assessed_points = 0.39 WHERE indicator = 'P01-01' AND cycle = '%s'",
                "INSERT INTO supervision_entry (entry, cycle, unit, indicator, matter, verdict, change, description,"
                        + " leads_to_finding, occurred_on, recorded_at, person) SELECT gen_random_uuid(), cycle, unit,"
                        + " indicator, 'm', 'NOT_CARRIED_OUT', -0.2, 'd', false, now(), now(), 'i#li'"
                        + " FROM supervision_entry WHERE cycle = '%s'",
                "INSERT INTO supervision_entry (entry, cycle, unit, indicator, matter, verdict, change, description,"
                        + " leads_to_finding, reverses, occurred_on, recorded_at, person) SELECT gen_random_uuid(), cycle,"
                        + " unit, indicator, 'm', 'CARRIED_OUT', 0.05, 'd', false, entry, now(), now(), 'i#li'"
                        + " FROM supervision_entry WHERE cycle = '%s'",
                "INSERT INTO supervision_entry (entry, cycle, unit, indicator, matter, verdict, change, description,"
                        + " leads_to_finding, occurred_on, recorded_at, person) SELECT gen_random_uuid(), cycle, unit,"
                        + " indicator, 'm', 'CARRIED_OUT', 0.2, 'd', false, now(), now(), 'i#li'"
                        + " FROM supervision_entry WHERE cycle = '%s'"
            })
    void theDatabaseKeepsTheLedgerAndItsPointsTogether(String statement) {
        enter("-0.10").statusCode(201);

        assertThatThrownBy(() -> Database.executeAsService(statement.formatted(year.cycle())))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn("23514", "42501"));
    }

    private ValidatableResponse enter(String change) {
        return enter(office, ledgerEntry("P01-01", change));
    }

    private ValidatableResponse enter(Tokens person, Map<String, Object> entry) {
        return year.post(person, "/supervision-entries", entry);
    }

    private ValidatableResponse reverse(Tokens person, String entry) {
        return year.post(person, "/supervision-entries/" + entry + "/reverse", Map.of("reason", "登记有误"));
    }

    private ValidatableResponse assess(String indicator) {
        return year.post(office, "/assessments", Map.of("assessments", List.of(points("P01", indicator, "0.3"))));
    }

    private ValidatableResponse selfAssess(String points) {
        return year.post(
                year.officerOf("P01"),
                "/self-assessments",
                Map.of("selfAssessments", List.of(points("P01", "P01-01", points))));
    }

    private static Matcher<String> containsId(String id) {
        return containsString(id);
    }
}
