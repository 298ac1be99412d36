package org.jiheng.scoring.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.result.ClosedCycle;
import org.jiheng.scoring.result.ResultsOverHttp;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/**
 * P01 earned 4/5 of component C0 (1 of 2, 3 of 3), P02 9/10, P03 6/7, P04 1: the median is between 6/7 and 9/10. Of the review P01 has
 * 80 where the median is 83. Half a point is off for a finding.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AnalysisTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger YEARS = new AtomicInteger(2_050);
    private static final String FINDING = "3d0c1f52-7f0a-4a53-8a7e-5f7f6d1f0004";

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    /** inspection-service has a test that takes this very document. */
    @Test
    void aPublishedUnitNamesWhatIsWeakAsTheSampleSays() {
        ResultsOverHttp results = frozen("351229-2031");
        results.published(1);

        await().atMost(PATIENCE)
                .until(() -> topics.latest("jiheng.published-results.v1", "351229-2031/1/P01")
                        .isPresent());

        JsonNode sent = topics.latest("jiheng.published-results.v1", "351229-2031/1/P01")
                .orElseThrow();
        JsonNode sample = sample();
        assertThat(sent.get("data")).isEqualTo(sample.get("data"));
        for (String said : List.of("specversion", "source", "type", "subject", "cycle", "cyclerevision")) {
            assertThat(sent.get(said)).as(said).isEqualTo(sample.get(said));
        }
        assertThat(topics.latest("jiheng.published-results.v1", "351229-2031/1/P04")
                        .orElseThrow()
                        .get("data")
                        .has("weakPoints"))
                .isFalse();
    }

    @Test
    void whoIsToPublishSeesWhatIsWeakAndWhyBefore() {
        ResultsOverHttp results = frozen(cycle());

        results.get("/1/weak-points?unit=P01")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("weakPoints.method", contains("INDICATORS", "INDICATORS", "REVIEW", "INSPECTION"))
                .body("weakPoints[0].component", equalTo("C0"))
                .body("weakPoints[0].indicator", nullValue())
                .body("weakPoints[0].figure.exact", equalTo("4/5"))
                .body("weakPoints[0].median.exact", equalTo("123/140"))
                .body("weakPoints[0].median.shown", equalTo("0.87857143"))
                .body("weakPoints[1].indicator", equalTo("I0"))
                .body("weakPoints[2].wave", equalTo("W0"))
                .body("weakPoints[2].median.exact", equalTo("83/1"))
                .body("weakPoints[3].finding", equalTo(FINDING))
                .body("weakPoints[3].points", equalTo("0.50"));
        results.get("/1/weak-points")
                .body("weakPoints.unit", contains("P01", "P01", "P01", "P01", "P03", "P03", "P05", "P06"));
        results.get("/2/weak-points").statusCode(404).body("type", endsWith(":unknown-result"));
    }

    /** As with explanations: they name single facts. */
    @Test
    void aUnitSeesItsOwnAndAnAssessorNone() {
        String cycle = cycle();
        frozen(cycle);

        for (String seen : List.of("unit-officer P01 4", "unit-head P03 2", "unit-head P02 0", "assessor P01 0")) {
            String[] who = seen.split(" ");
            given().auth()
                    .oauth2(Tokens.of(who[0])
                            .jurisdiction("351228")
                            .unit(who[1])
                            .assessor("PERFORMANCE_OFFICE")
                            .token())
                    .get("/api/v1/cycles/" + cycle + "/results/1/weak-points")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(Integer.parseInt(who[2])));
        }
    }

    @Test
    void aGoodPracticeStandsBesideItsVersionAndStaysOnceThatIsPublished() {
        ResultsOverHttp results = frozen(cycle());
        String kept = results.recorded(1);
        String wrong = results.recorded(1);
        results.withdraw(1, wrong).statusCode(200).body("withdrawnAt", notNullValue());
        results.withdraw(1, wrong).statusCode(409).body("type", endsWith(":good-practice-withdrawn"));

        results.published(1);

        results.withdraw(1, kept).statusCode(409).body("type", endsWith(":good-practices-closed"));
        results.record(results.office(), 1, practice("P01"))
                .statusCode(409)
                .body("type", endsWith(":good-practices-closed"));
        results.get("/1/good-practices")
                .statusCode(200)
                .body("goodPractices.goodPractice", contains(kept, wrong))
                .body("goodPractices[0].practice", equalTo("一窗受理"))
                .body("goodPractices[0].withdrawnAt", nullValue())
                .body("goodPractices[1].withdrawalReason", equalTo("核查不实"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"unit":"P99","practice":"p","reason":"r"}                            | 422 | unit-not-in-result
            {"unit":"P01","practice":" ","reason":"r"}                            | 422 | validation
            {"unit":"P01","practice":"p"}                                         | 422 | validation
            {"unit":"P01","practice":"p","reason":"r","occurredOn":"2999-01-01"}  | 422 |
            """)
    void whatIsNotSaidIsNotStored(String body, int status, String type) {
        ResultsOverHttp results = frozen(cycle());

        var refused = results.record(results.office(), 1, body).statusCode(status);

        if ("unit-not-in-result".equals(type)) {
            refused.body("type", endsWith(":" + type)).body("errors.path", contains("/unit"));
        }
        results.get("/1/good-practices").body("goodPractices", hasSize(0));
    }

    @Test
    void thereIsNoGoodPracticeOfAVersionThatIsNot() {
        ResultsOverHttp results = frozen(cycle());

        results.record(results.office(), 2, practice("P01")).statusCode(404).body("type", endsWith(":unknown-result"));
        results.get("/2/good-practices").statusCode(404);
        results.withdraw(1, "00000000-0000-0000-0000-000000000000")
                .statusCode(404)
                .body("type", endsWith(":unknown-good-practice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE good_practice SET practice = 'x'",
                "UPDATE good_practice SET withdrawal_occurred_on = occurred_on, withdrawal_entered_back = false,"
                        + " withdrawn_at = now(), withdrawn_by = 'x#y', withdrawal_reason = 'r'",
                "DELETE FROM good_practice",
                "INSERT INTO good_practice SELECT gen_random_uuid(), cycle, version, unit, practice, reason, occurred_on,"
                        + " entered_back, recorded_at, recorded_by FROM good_practice"
            })
    void noStatementOfTheServicesRoleChangesWhatStandsBesideAPublishedVersion(String statement) {
        String cycle = cycle();
        ResultsOverHttp results = frozen(cycle);
        results.recorded(1);
        results.published(1);
        String before = results.get("/1/good-practices").extract().asString();

        assertThatThrownBy(() -> Database.executeAsService(statement + " WHERE cycle = '" + cycle + "'"))
                .isInstanceOf(SQLException.class);

        assertThat(results.get("/1/good-practices").extract().asString()).isEqualTo(before);
    }

    @Test
    void aWithdrawalStaysAsItWasWritten() {
        String cycle = cycle();
        ResultsOverHttp results = frozen(cycle);
        results.withdraw(1, results.recorded(1)).statusCode(200);

        assertThatThrownBy(() -> Database.executeAsService(
                        "UPDATE good_practice SET withdrawal_reason = 'r' WHERE cycle = '" + cycle + "'"))
                .hasMessageContaining("what was written stays");

        results.get("/1/good-practices").body("goodPractices[0].withdrawalReason", equalTo("核查不实"));
    }

    private static String cycle() {
        return "351228-" + YEARS.incrementAndGet();
    }

    private static String practice(String unit) {
        return "{\"unit\":\"" + unit + "\",\"practice\":\"p\",\"reason\":\"r\"}";
    }

    private ResultsOverHttp frozen(String code) {
        ClosedCycle cycle = new ClosedCycle(code);
        cycle.with(indicators(
                code,
                "P01",
                "[{\"indicator\":\"I0\",\"component\":\"C0\",\"maxPoints\":\"2.00\",\"applicable\":true,"
                        + "\"assessedPoints\":\"1.00\"},{\"indicator\":\"I1\",\"component\":\"C0\",\"maxPoints\":\"3.00\",\"applicable\":true,"
                        + "\"assessedPoints\":\"3.00\"}]"));
        cycle.with(indicators(code, "P02", indicator("10.00", "9.00")));
        cycle.with(indicators(code, "P03", indicator("7.00", "6.00")));
        cycle.with(indicators(code, "P04", indicator("1.00", "1.00")));
        cycle.with(sent(
                code, "jiheng.review-standings.v1", "P01", "{\"waves\":[{\"wave\":\"W0\",\"score\":\"80.000000\"}]}"));
        cycle.with(sent(
                code,
                "jiheng.deduction-standings.v1",
                "P01",
                "{\"deductions\":[{\"finding\":\"" + FINDING + "\",\"points\":\"0.50\"}]}"));
        cycle.prepareUndecided(topics);
        ResultsOverHttp results = new ResultsOverHttp(cycle);
        results.frozen();
        return results;
    }

    private static String indicator(String maximum, String assessed) {
        return "[{\"indicator\":\"I0\",\"component\":\"C0\",\"maxPoints\":\"" + maximum
                + "\",\"applicable\":true,\"assessedPoints\":\"" + assessed + "\"}]";
    }

    private static Sent indicators(String cycle, String unit, String indicators) {
        return sent(cycle, "jiheng.indicator-standings.v1", unit, "{\"indicators\":" + indicators + ",\"vetoes\":[]}");
    }

    private static Sent sent(String cycle, String topic, String unit, String facts) {
        try {
            JsonNode data = JSON.readTree(facts);
            ((ObjectNode) data).put("cycle", cycle).put("unit", unit);
            return new Sent(topic, cycle + "/" + unit, 2_000, data, Map.of("cycle", cycle, "cyclerevision", "1000"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode sample() {
        try (InputStream in = AnalysisTest.class.getResourceAsStream(
                "/contracts/jiheng.published-results.v1/samples/unit-with-weak-points.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
