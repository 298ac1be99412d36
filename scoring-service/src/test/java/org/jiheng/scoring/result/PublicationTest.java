package org.jiheng.scoring.result;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

/** Two people stand for what is published; then nobody changes it, and a correction stands beside it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PublicationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);

    private final StandingTopics topics = new StandingTopics();
    private ClosedCycle cycle;
    private ResultsOverHttp results;

    @BeforeEach
    void aFrozenVersion() {
        cycle = new ClosedCycle("351151-" + YEARS.incrementAndGet());
        results = new ResultsOverHttp(cycle);
        cycle.prepare(topics);
        results.frozen();
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void whatIsPublishedIsOnBothTopicsUnitByUnit() {
        results.published(1);

        awaitState("PUBLISHED");
        String digest = results.get("/1").extract().path("digest");
        JsonNode header = awaitOn("jiheng.published-results.v1", cycle.cycle() + "/1");
        assertThat(header.at("/data/units").asInt()).isEqualTo(6);
        assertThat(header.at("/data/digest").asText()).isEqualTo(digest);
        assertThat(header.at("/data/schemeRevision").asText()).isEqualTo("1000");
        JsonNode unit = awaitOn("jiheng.published-results.v1", cycle.cycle() + "/1/P02");
        assertThat(unit.at("/data/rank").asInt()).isEqualTo(2);
        assertThat(unit.at("/data/total").asText()).isEqualTo("90.00000000");
        assertThat(unit.at("/data/grade").asText()).isEqualTo("EXCELLENT");
        assertThat(unit.at("/data").has("indicatorScore")).isFalse();
    }

    @Test
    void everyMoveIsInTheAuditLogAndTold() {
        results.published(1);
        results.move(1, "correct").statusCode(201);
        results.move(2, "release").statusCode(200);

        assertThat(Database.query("SELECT act FROM audit_entry WHERE subject LIKE '" + cycle.cycle()
                        + "/_' AND outcome = 'DONE' ORDER BY id"))
                .containsExactly(
                        "freeze-result", "approve-result", "publish-result", "correct-result", "release-result");
        assertThat(Database.query(
                        "SELECT kind FROM notice WHERE recipient LIKE '%" + cycle.jurisdiction() + "%' ORDER BY id"))
                .contains("result-to-approve", "result-approved", "result-published", "result-released");
    }

    @Test
    void whoFrozeItDoesNotApproveIt() {
        results.move(1, "release").statusCode(200);
        Tokens both = results.person("both", "performance-office", "results-approver");
        results.freeze(both).statusCode(201);

        results.move(both, 2, "approve", "*").statusCode(403).body("type", endsWith(":result-needs-a-second"));

        assertThat(results.state(2)).isEqualTo("FROZEN");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    FROZEN     , approve, 200,
                    FROZEN     , release, 200,
                    FROZEN     , publish, 409, result-cannot-be-moved
                    FROZEN     , correct, 409, result-cannot-be-moved
                    FROZEN     , freeze , 409, result-under-way
                    APPROVED   , approve, 409, result-cannot-be-moved
                    APPROVED   , release, 409, result-still-holds
                    APPROVED   , publish, 200,
                    APPROVED   , correct, 409, result-cannot-be-moved
                    APPROVED   , freeze , 409, result-under-way
                    PUBLISHED  , approve, 409, result-cannot-be-moved
                    PUBLISHED  , release, 409, result-cannot-be-moved
                    PUBLISHED  , publish, 409, result-cannot-be-moved
                    PUBLISHED  , correct, 201,
                    PUBLISHED  , freeze , 409, result-published-already
                    PROVISIONAL, approve, 409, result-cannot-be-moved
                    PROVISIONAL, release, 409, result-cannot-be-moved
                    PROVISIONAL, publish, 409, result-cannot-be-moved
                    PROVISIONAL, correct, 409, result-cannot-be-moved
                    PROVISIONAL, freeze , 201,
                    """)
    void movesAreThoseOfTheTableAndNoOther(String state, String move, int status, String type) {
        bring(state);

        ValidatableResponse answer = move.equals("freeze") ? results.freeze(results.office()) : results.move(1, move);

        answer.statusCode(status);
        if (type != null) {
            answer.body("type", endsWith(":" + type));
        }
    }

    private void bring(String state) {
        switch (state) {
            case "APPROVED" -> results.approved(1);
            case "PUBLISHED" -> results.published(1);
            case "PROVISIONAL" -> results.move(1, "release").statusCode(200);
            default -> assertThat(results.state(1)).isEqualTo(state);
        }
    }

    @Test
    void whoMovesItSaysWhatWasSeen() {
        cycle.decisions()
                .as(results.approver())
                .body("{}")
                .post(results.path() + "/1/approve")
                .then()
                .statusCode(428);
        results.move(results.approver(), 1, "approve", "\"7\"").statusCode(412);
        results.move(results.approver(), 1, "approve", "\"1\"").statusCode(200).header("ETag", "\"2\"");
        results.move(results.approver(), 9, "approve", "*").statusCode(404).body("type", endsWith(":unknown-result"));
    }

    @Test
    void ofTwoWhoApproveAtOnceOneDoes() {
        List<Integer> statuses = Concurrently.each(
                List.of("one", "other"),
                name -> results.move(results.person(name, "results-approver"), 1, "approve", "\"1\"")
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
    }

    /** What came late never moves what was frozen; it keeps it from going on. */
    @ParameterizedTest
    @ValueSource(strings = {"standing", "cycle", "decision", "closing", "stuck"})
    void whatComesLateLeavesTheVersionAsItWasAndKeepsItFromGoingOn(String late) {
        String rows = results.get("/1").extract().path("rows").toString();
        arrive(late);

        results.move(1, "approve").statusCode(409).body("type", endsWith(":result-outdated"));

        assertThat(results.get("/1").extract().path("rows").toString()).isEqualTo(rows);
        assertThat(results.state(1)).isEqualTo("FROZEN");
    }

    /** Reopened there and not heard of here, facts could have been acknowledged that this version lacks. */
    @Test
    void nothingIsApprovedUntilIndicatorsKeepsTheCycleClosedForThisVery() {
        results.move(1, "release").statusCode(200);
        results.freeze(results.office()).statusCode(201);

        results.move(2, "approve").statusCode(409).body("type", endsWith(":cycle-not-kept-closed"));
        assertThat(results.state(2)).isEqualTo("FROZEN");

        cycle.keepClosedFor(2);
        results.move(2, "approve").statusCode(200);
    }

    /** Else one person alone could take back what two have agreed on. */
    @Test
    void aMereProposalKeepsAnApprovedVersionFromBeingPublishedAndFromBeingReleased() {
        results.approved(1);
        String proposed = cycle.decisions().proposed(DecisionsOverHttp.grade("P04", "AVERAGE"));

        results.move(1, "publish").statusCode(409).body("type", endsWith(":result-outdated"));
        results.move(1, "release").statusCode(409).body("type", endsWith(":result-still-holds"));

        cycle.decisions().rejected(proposed);
        results.move(1, "publish").statusCode(200);
    }

    @Test
    void whatComesAfterTheApprovalKeepsItFromBeingPublishedAndItCanBeReleased() {
        results.approved(1);
        arrive("standing");

        results.move(1, "publish").statusCode(409).body("type", endsWith(":result-outdated"));

        results.move(1, "release").statusCode(200);
        assertThat(topics.records("jiheng.published-results.v1").stream()
                        .filter(record ->
                                new String(record.key(), StandardCharsets.UTF_8).startsWith(cycle.cycle() + "/")))
                .isEmpty();
        awaitState("PROVISIONAL");
    }

    private void arrive(String late) {
        switch (late) {
            case "standing" -> cycle.deductions("P05", 50).to(topics);
            case "cycle" -> cycle.inState("RUNNING", 1_001).to(topics);
            case "closing" ->
                cycle.closing("survey", data -> data.put("openCases", 1)).to(topics);
            case "stuck" ->
                topics.sendRaw(
                        "jiheng.review-standings.v1",
                        cycle.cycle(),
                        (cycle.cycle() + "/P05").getBytes(StandardCharsets.UTF_8),
                        new byte[] {'?'});
            default -> cycle.decisions().decided(DecisionsOverHttp.grade("P04", "AVERAGE"));
        }
        ScoringOverHttp.awaitEverythingTaken(topics);
    }

    @Test
    void aCorrectionIsANewVersionBesideThePublishedOne() {
        results.published(1);
        cycle.with(cycle.deductions("P05", 50)).to(topics);
        cycle.sendClosings(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);
        String before = results.get("/1").extract().asString();

        results.move(1, "correct")
                .statusCode(201)
                .body("version", equalTo(2))
                .body("corrects", equalTo(1))
                .body("reason", equalTo("情况有变"))
                .body("state", equalTo("FROZEN"));

        awaitState("FROZEN");
        results.published(2);
        assertThat(results.get("/1").extract().asString()).isEqualTo(before);
        results.get("/2").body("rows[4].total", equalTo("69.50000000"));
        results.get("").body("versions.state", contains("PUBLISHED", "PUBLISHED"));
        results.move(1, "correct").statusCode(409).body("type", endsWith(":result-corrected-already"));
        assertThat(awaitOn("jiheng.published-results.v1", cycle.cycle() + "/2/P05")
                        .at("/data/total")
                        .asText())
                .isEqualTo("69.50000000");
        assertThat(awaitOn("jiheng.published-results.v1", cycle.cycle() + "/1/P05")
                        .at("/data/total")
                        .asText())
                .isEqualTo("70.00000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE result_version SET digest = repeat('0', 64)",
                "UPDATE result_version SET ground = repeat('0', 64)",
                "UPDATE result_version SET frozen_by = 'x#y'",
                "UPDATE result_version SET published_by = 'x#y', moves = moves + 1",
                "UPDATE result_version SET state = 'FROZEN', moves = moves + 1",
                "UPDATE result_version SET state = 'PROVISIONAL', moves = moves + 1, released_at = now(),"
                        + " release_occurred_on = now(), release_entered_back = false, released_by = 'x#y', release_reason = 'r'",
                "DELETE FROM result_version",
                "DELETE FROM result_entry",
                "UPDATE result_entry SET content = '{}'",
                "TRUNCATE result_entry",
                "TRUNCATE result_version CASCADE",
                "ALTER TABLE result_entry DISABLE TRIGGER ALL",
                "INSERT INTO result_entry SELECT cycle, version, 'ROWS', 99, '{}' FROM result_version"
            })
    void noStatementOfTheServicesRoleChangesWhatIsPublished(String statement) {
        results.published(1);
        String before = results.get("/1").extract().asString();
        String ofThis = statement.startsWith("TRUNCATE") || statement.startsWith("ALTER")
                ? statement
                : statement + " WHERE cycle = '" + cycle.cycle() + "'";

        assertThatThrownBy(() -> Database.executeAsService(ofThis)).isInstanceOf(SQLException.class);

        assertThat(results.get("/1").extract().asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    frozen_by | false
                    'x#y'     | true
                    NULL      | false
                    """)
    void thatASecondApprovesHoldsInTheDatabaseToo(String approver, boolean taken) {
        String approve = "UPDATE result_version SET state = 'APPROVED', moves = moves + 1, approved_at = now(),"
                + " approval_occurred_on = occurred_on, approval_entered_back = false, approved_by = " + approver
                + " WHERE cycle = '" + cycle.cycle() + "'";

        if (taken) {
            assertThatCode(() -> Database.executeAsService(approve)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> Database.executeAsService(approve)).isInstanceOf(SQLException.class);
        }
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE)
                .until(() -> topics.latest("jiheng.result-standings.v1", cycle.cycle())
                        .map(standing -> standing.at("/data/state").asText())
                        .orElse("")
                        .equals(state));
    }

    private JsonNode awaitOn(String topic, String subject) {
        await().atMost(PATIENCE).until(() -> topics.latest(topic, subject).isPresent());
        return topics.latest(topic, subject).orElseThrow();
    }
}
