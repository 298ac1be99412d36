package org.jiheng.survey;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.survey.ReviewedCycle.WAVE;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** Who moved a wave is written down, and when it was; of ballots only how many there were. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaveAuditTest {
    @Test
    void theLogSaysWhoOpenedAWaveAndWhatBecameOfIt() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01", "P02")) {
            JsonPath found = entries(cycle, "subject", subject(cycle));
            assertThat(found.getLong("total")).isEqualTo(1);
            Map<String, Object> entry = found.getMap("entries[0]");
            assertThat((String) entry.get("person")).startsWith("http").endsWith("#survey-manager");
            assertThat(entry)
                    .containsEntry("act", "open-wave")
                    .containsEntry("outcome", "DONE")
                    .containsEntry("roles", List.of("survey-manager"))
                    .containsEntry("before", Map.of("state", "PLANNED"));
            assertThat(found.getString("entries[0].after.state")).isEqualTo("OPEN");
            assertThat(found.getInt("entries[0].after.units")).isEqualTo(2);
        }
    }

    @Test
    void theLogSaysOfACountHowManyBallotsThereWere() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"), cycle.sheet("RESIDENTS", "P01:BBBBB"));
            cycle.closeWave();
            JsonPath found = entries(cycle, "act", "close-wave");
            String newest = "entries.find { it.subject == '" + subject(cycle) + "' }";
            assertThat(found.getString(newest + ".before.state")).isEqualTo("OPEN");
            assertThat(found.getString(newest + ".after.state")).isEqualTo("TALLIED");
            assertThat(found.getInt(newest + ".after.ballots")).isEqualTo(2);
        }
    }

    @Test
    void theLogSaysWhoTriedInVain() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            String path = cycle.path("/waves/" + WAVE + "/open");
            Tokens curious = Tokens.of("survey-clerk").person("curious").jurisdiction("350100");
            refused(ReviewedCycle.as(curious).post(path), 403, "not-permitted");
            await().untilAsserted(() -> {
                JsonPath found = entries(cycle, "outcome", "REFUSED");
                String attempt = "entries.find { it.path == '" + path + "' }";
                assertThat(found.getString(attempt + ".operation"))
                        .isEqualTo("POST /api/v1/cycles/{cycle}/waves/{wave}/open");
                assertThat(found.getString(attempt + ".person")).endsWith("#curious");
                assertThat(found.getString(attempt + ".problem")).isEqualTo("not-permitted");
            });
        }
    }

    @Test
    void theLogSaysNothingOfASheetThatIsTakenIn() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            assertThat(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")).statusCode())
                    .isEqualTo(201);
            assertThat(Database.query(
                            "SELECT 1 FROM audit_entry WHERE outcome = 'DONE' AND operation LIKE '%/ballots'"))
                    .isEmpty();
        }
    }

    @Test
    void aRepeatedOpeningUnderOneKeyIsAnsweredOnce() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            String path = cycle.path("/waves/" + WAVE + "/open");
            Response first = keyed(cycle).post(path);
            Response again = keyed(cycle).post(path);
            assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
            assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(entries(cycle, "subject", subject(cycle)).getLong("total"))
                    .isEqualTo(1);
            assertThat(keyed(cycle, "c")
                            .post(cycle.path("/waves/" + WAVE + "/close"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void whoMayNotEnterBackOpensAWaveToday() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            Response response = cycle.as("survey-manager")
                    .body(Map.of("occurredOn", "2012-12-01"))
                    .post(cycle.path("/waves/" + WAVE + "/open"));
            refused(response, 403, "back-entry-not-permitted");
        }
    }

    @Test
    void aWaveEnteredBackHasTheDaysItWasHeld() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            assertThat(enteredBack(cycle, "open", "2012-12-01").statusCode()).isEqualTo(200);
            refused(enteredBack(cycle, "close", "2012-11-30"), 422, "closed-before-opened");
            Response close = enteredBack(cycle, "close", "2012-12-20");
            assertThat(close.statusCode()).as(close.asString()).isEqualTo(200);
            assertThat(Database.query("SELECT opened_on || ' ' || closed_on || ' ' || opened_entered_back"
                            + " || ' ' || closed_entered_back FROM wave WHERE cycle = '" + cycle.code() + "'"))
                    .containsExactly("2012-12-01 2012-12-20 true true");
            assertThat(cycle.review("P01").at("/data/waves/0/occurredOn").asText())
                    .isEqualTo("2012-12-20");
            assertThat(entries(cycle, "subject", subject(cycle)).getList("entries.flags"))
                    .containsOnly(List.of("back-entry"));
        }
    }

    @Test
    void aWaveIsNotOpenedTomorrow() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            refused(enteredBack(cycle, "open", "2099-01-01"), 422, "date-not-yet");
        }
    }

    private static Response enteredBack(ReviewedCycle cycle, String move, String day) {
        Tokens both = Tokens.of("survey-manager", "integration").jurisdiction("350100");
        return ReviewedCycle.as(both).body(Map.of("occurredOn", day)).post(cycle.path("/waves/" + WAVE + "/" + move));
    }

    private static RequestSpecification keyed(ReviewedCycle cycle) {
        return keyed(cycle, "o");
    }

    private static RequestSpecification keyed(ReviewedCycle cycle, String of) {
        return cycle.as("survey-manager").header("Idempotency-Key", of + cycle.code());
    }

    private static String subject(ReviewedCycle cycle) {
        return cycle.code() + "/waves/" + WAVE;
    }

    private static JsonPath entries(ReviewedCycle cycle, String field, String value) {
        return cycle.as("auditor")
                .queryParam(field, value)
                .queryParam("size", 500)
                .get("/api/v1/audit-entries")
                .jsonPath();
    }
}
