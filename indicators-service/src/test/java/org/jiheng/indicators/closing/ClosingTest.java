package org.jiheng.indicators.closing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.OtherServices;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.indicators.testing.OtherServices.awaitState;
import static org.jiheng.indicators.testing.Rows.points;
import static org.jiheng.indicators.testing.Rows.reason;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClosingTest {
    private static final String CLOSINGS = "jiheng.closings.v1";

    private Year year;
    private OtherServices others;

    @BeforeEach
    void aRunningCycle() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        others = OtherServices.of(year);
    }

    @Test
    void aCycleIsClosedOnceEverySourceHasClosed() {
        long running = others.revision();
        year.close().statusCode(200).body("state", equalTo("CLOSING"));
        JsonNode first = awaitClosing();
        assertThat(first.get("cyclerevision").asLong())
                .isEqualTo(others.revision())
                .isGreaterThan(running);

        others.close("survey");
        awaitHeld("survey");
        awaitHeld("indicators");
        year.get("").body("state", equalTo("CLOSING"));
        others.close("inspection");
        awaitState(year, "CLOSED");

        JsonNode second = awaitClosing();
        assertThat(second.get("revision").asLong())
                .isGreaterThan(first.get("revision").asLong());
        assertThat(second.at("/data/subjects").asLong()).isEqualTo(4);
        assertThat(second.at("/data/sealsValid").asBoolean()).isTrue();
        year.get("/closings").body("closings.findAll { it.held }.source", not(hasItem("survey")));
        entries("conclude-closing")
                .body("total", equalTo(1))
                .body("entries[0].before.state", equalTo("CLOSING"))
                .body("entries[0].after.state", equalTo("CLOSED"))
                .body("entries[0].person", not(endsWith("#performance-office")));
        entries("close-cycle").body("total", equalTo(1)).body("entries[0].person", endsWith("#performance-office"));
    }

    /** Everybody who has to know. */
    @Test
    void whoHasToKnowIsTold() {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        year.reopen().statusCode(200);

        told(year.headOf("P02"), "cycle-closing", "cycle-reopened");
        told(year.office(), "cycle-closed", "cycle-reopened");
        told(year.approver("wu"), "cycle-closing", "cycle-closed");
    }

    @Test
    void whatWasClosedUnderAnotherRevisionDoesNotCount() {
        long running = others.revision();
        year.close().statusCode(200);
        others.close("survey", running).close("inspection");
        awaitHeld("inspection");
        awaitHeld("indicators");
        year.get("/closings")
                .body("state", equalTo("CLOSING"))
                .body("closings.find { it.source == 'survey' }.held", equalTo(false))
                .body("closings.find { it.source == 'survey' }.digest", nullValue());

        others.close("survey");

        awaitState(year, "CLOSED");
    }

    @Test
    void reopeningVoidsTheClosingsAndLetsFactsInAgain() {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        assess("0.2").statusCode(409).body("type", endsWith(":cycle-not-running"));

        year.reopen().statusCode(200).body("state", equalTo("RUNNING"));

        year.get("/closings").body("closings.findAll { it.held }", empty());
        entries("reopen-cycle").body("entries[0].reason", equalTo("漏报一项指标"));
        assess("0.2").statusCode(201);
        year.close().statusCode(200);
        awaitHeld("indicators");
        year.get("/closings")
                .body("state", equalTo("CLOSING"))
                .body("closings.findAll { it.held }.source", equalTo(List.of("indicators")));
        OtherServices.conclude(year);
        awaitClosing();
    }

    @Test
    void whoClosedACycleDoesNotReopenIt() {
        Tokens both = year.person("performance-office", "results-approver").person("li");
        year.post(both, "/close", null).statusCode(200);

        year.reopen(both).statusCode(403).body("type", endsWith(":cycle-closer-cannot-reopen"));
        year.get("").body("state", equalTo("CLOSING"));

        year.reopen(year.approver("wu")).statusCode(200);
        year.post(year.office().person("zhou"), "/close", null).statusCode(200);
        // the last closing counts
        year.reopen(both).statusCode(200);
    }

    @Test
    void reopeningNeedsAReason() {
        year.close().statusCode(200);

        year.post(year.approver("wu"), "/reopen", Map.of("reason", " "))
                .statusCode(422)
                .body("errors.path", hasItem("/reason"));

        year.get("").body("state", equalTo("CLOSING"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FROZEN", "APPROVED", "PUBLISHED"})
    void nothingIsReopenedUnderAResultThatStands(String state) {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        others.result(state);

        year.reopen().statusCode(409).body("type", endsWith(":result-frozen"));
        year.get("").body("state", equalTo("CLOSED"));

        others.result("PROVISIONAL");
        year.reopen().statusCode(200);
    }

    /** Scoring approves nothing without this word; once it is said, nobody reopens. */
    @Test
    void itSaysForWhichVersionOfTheResultTheCycleIsKeptClosed() {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        long closed = others.revision();
        assertThat(awaitClosing().at("/data").has("heldFor")).isFalse();

        others.result(3, "FROZEN", closed);

        JsonNode kept = Topics.awaitLatest(
                CLOSINGS,
                year.cycle() + "/indicators",
                closing -> closing.at("/data/heldFor").asInt() == 3);
        assertThat(kept.get("cyclerevision").asLong()).isEqualTo(closed);
        year.reopen().statusCode(409).body("type", endsWith(":result-frozen"));
    }

    /** Frozen under a revision that is no more: the cycle was reopened before scoring's word came. */
    @Test
    void aCycleThatWasReopenedMeanwhileIsKeptClosedForNothing() {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        long closed = others.revision();
        year.reopen().statusCode(200);
        others.result(1, "FROZEN", closed);
        year.close().statusCode(200);
        OtherServices.conclude(year);

        assertThat(awaitClosing().at("/data").has("heldFor")).isFalse();
    }

    @Test
    void whatScoringSaidAndCouldNotBeTakenInKeepsACycleFromBeingReopened() {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        others.resultThatCannotBeRead();

        year.reopen().statusCode(409).body("type", endsWith(":result-not-taken"));

        others.result("PROVISIONAL");
        year.reopen().statusCode(200);
    }

    @Test
    void whatWaitsForADecisionIsCounted() {
        year.withSubmittedPlanOf("P02");
        year.propose(year.office(), year.amended()).statusCode(201);
        veto();
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/applicability-judgements",
                        Map.of("judgements", List.of(reason("P01", "P01-01"))))
                .statusCode(201);
        declinedJudgement("P01-02");

        year.close().statusCode(200);

        awaitHeld("indicators");
        year.get("/closings").body("closings.find { it.source == 'indicators' }.openCases", equalTo(4));
    }

    private void declinedJudgement(String indicator) {
        String judgement = year.judged(year.assessor("PERFORMANCE_OFFICE").person("zhao"), "P01", indicator);
        year.post(
                        year.office(),
                        "/applicability-judgements/decline",
                        Map.of("judgements", List.of(Map.of("judgement", judgement, "reason", "仍然适用"))))
                .statusCode(200);
    }

    @Test
    void aBrokenSealIsSaid() {
        YearsEnd.of(year, "P01").sealed();
        breakSeals();

        year.close().statusCode(200);

        requireSealsNotValid();
    }

    /** What was sealed first is what others hold. */
    @Test
    void sealingAnewDoesNotMendASealThatWasBroken() {
        YearsEnd unit = YearsEnd.of(year, "P01").sealed();
        breakSeals();
        unit.withOtherFigures("95").reportedAnew().replace("数据更正").statusCode(200);

        year.close().statusCode(200);

        requireSealsNotValid();
    }

    private void breakSeals() {
        Database.executeAsOwner("ALTER TABLE sealed_submission DISABLE TRIGGER USER;"
                + "UPDATE sealed_submission SET file = convert_to(replace(convert_from(file, 'UTF8'), 'P01', 'P09'), 'UTF8')"
                + " WHERE cycle = '" + year.cycle() + "';"
                + "ALTER TABLE sealed_submission ENABLE TRIGGER USER");
    }

    private void requireSealsNotValid() {
        awaitHeld("indicators");
        year.get("/closings").body("closings.find { it.source == 'indicators' }.sealsValid", equalTo(false));
    }

    /** The closing says what is committed, not what has left already. */
    @Test
    void whatWasCommittedWhileNothingWasSentIsCounted() {
        Database.executeAsOwner(
                "UPDATE relay_lease SET holder = '" + UUID.randomUUID() + "', expires_at = now() + interval '1 hour'");
        try {
            year.post(year.approver("wu"), "/vetoes/" + veto() + "/confirm", null)
                    .statusCode(200);
            year.close().statusCode(200);
        } finally {
            Database.executeAsOwner("UPDATE relay_lease SET expires_at = '-infinity'");
        }

        JsonNode closing = awaitClosing();

        JsonNode unit = Topics.awaitLatest("jiheng.indicator-standings.v1", year.subject("P01"), any -> true);
        assertThat(unit.at("/data/vetoes")).hasSize(1);
        assertThat(closing.at("/data/openCases").asLong()).isZero();
    }

    @Test
    void theNightsRepublicationChangesNothing() {
        year.close().statusCode(200);
        OtherServices.conclude(year);
        JsonNode before = awaitClosing();

        Database.executeAsOwner("UPDATE relay_progress SET acknowledged_revision = 0");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.query("SELECT 1 FROM relay_progress WHERE acknowledged_revision = 0")
                        .isEmpty());
        assertThat(awaitClosing()).isEqualTo(before);
        year.get("").body("state", equalTo("CLOSED"));
    }

    private String veto() {
        // told of what becomes of it in whatever jurisdiction: nobody whom other tests look at
        return year.post(
                        year.office().person("zhao"),
                        "/vetoes",
                        Map.of(
                                "unit",
                                "P01",
                                "area",
                                "PETITIONS",
                                "reach",
                                "GRADE",
                                "reason",
                                "r",
                                "occurredOn",
                                "2012-11-15"))
                .statusCode(201)
                .extract()
                .path("veto");
    }

    private ValidatableResponse assess(String given) {
        return year.post(
                year.assessor("PERFORMANCE_OFFICE"),
                "/assessments",
                Map.of("assessments", List.of(points("P01", "P01-01", given))));
    }

    /** This service's closing under the cycle's present revision, which counts what is on the topics. */
    private JsonNode awaitClosing() {
        String revision = Long.toString(others.revision());
        JsonNode closing = Topics.awaitLatest(
                CLOSINGS,
                year.cycle() + "/indicators",
                standing -> standing.get("cyclerevision").asText().equals(revision));
        Digests.assertCountsWhatIsOnTheTopics(year, closing);
        return closing;
    }

    private void awaitHeld(String source) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> year.get("/closings")
                        .body("closings.find { it.source == '" + source + "' }.held", equalTo(true)));
    }

    private void told(Tokens person, String... kinds) {
        List<String> told = year.getOwn(person, "/notices")
                .statusCode(200)
                .extract()
                .path("notices.findAll { it.subject == 'cycles/" + year.cycle() + "' }.kind");
        assertThat(told).containsExactlyInAnyOrder(kinds);
    }

    private ValidatableResponse entries(String act) {
        return year.getOwn(year.person("auditor"), "/audit-entries?act=" + act + "&subject=" + year.cycle())
                .statusCode(200);
    }
}
