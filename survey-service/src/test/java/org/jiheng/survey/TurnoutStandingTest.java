package org.jiheng.survey;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.turnout.standing.TurnoutRounds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How many ballots are in is told as a standing while they come in, and never holds them up. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TurnoutStandingTest {
    @Inject
    TurnoutRounds rounds;

    @Test
    void ballotsShowInTheStandingAsTheyComeIn() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            says(cycle, "OPEN", "[]");
            cycle.takeIn(cycle.sheets(3, "CPPCC", "P01:AAAAA"));
            says(cycle, "OPEN", "[{\"group\":\"CPPCC\",\"channel\":\"PAPER\",\"ballots\":3}]");
            cycle.takeIn(cycle.sheets(2, "CPPCC", "P01:BBBBB"));
            says(cycle, "OPEN", "[{\"group\":\"CPPCC\",\"channel\":\"PAPER\",\"ballots\":5}]");
        }
    }

    @Test
    void aClosedWavesTurnoutStays() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheets(12, "CPPCC", "P01:AAAAA"));
            cycle.closeWave();
            says(cycle, "TALLIED", "[{\"group\":\"CPPCC\",\"channel\":\"PAPER\",\"ballots\":12}]");
            cycle.reopenWave();
            says(cycle, "OPEN", "[{\"group\":\"CPPCC\",\"channel\":\"PAPER\",\"ballots\":12}]");
        }
    }

    @Test
    void theStandingSaysHowManyAreAsked() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            cycle.openWave(Map.of(
                    "sample",
                    Map.of(
                            "groups",
                            List.of(Map.of("group", "CPPCC", "frame", 300, "quota", 100, "sheets", 80, "rule", "r")))));
            cycle.as("survey-manager")
                    .body(Map.of("group", "CPPCC", "invited", 7, "sheets", 5, "reason", "退信"))
                    .post(cycle.path("/waves/2012-12/replacements"));
            await().untilAsserted(() -> {
                rounds.round();
                assertThat(cycle.turnoutStanding().get("data").get("sample").toString())
                        .isEqualTo("[{\"group\":\"CPPCC\",\"frame\":300,\"quota\":107,\"sheets\":85}]");
            });
        }
    }

    @Test
    void aNewSchemeIsToldWithTheTurnoutUnderIt() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            says(cycle, "OPEN", "[]");
            cycle.sendAndAwait();
            await().untilAsserted(() -> assertThat(
                            cycle.turnoutStanding().get("cyclerevision").asText())
                    .isEqualTo(Long.toString(cycle.revision())));
        }
    }

    /** Another holds the row of the wave's standing: the ballots do not wait for it. */
    @Test
    void ballotsDoNotWaitForTheirTurnoutToBeTold() throws SQLException {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            says(cycle, "OPEN", "[]");
            AtomicReference<Integer> status = new AtomicReference<>();
            try (Connection connection = Database.current().asOwner();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("SELECT FROM outbox WHERE subject = '" + cycle.code() + "/2012-12' FOR UPDATE");
                status.set(cycle.takeIn(cycle.sheets(3, "CPPCC", "P01:AAAAA")).statusCode());
                connection.rollback();
            }
            assertThat(status.get()).isEqualTo(201);
            says(cycle, "OPEN", "[{\"group\":\"CPPCC\",\"channel\":\"PAPER\",\"ballots\":3}]");
        }
    }

    private void says(ReviewedCycle cycle, String state, String turnout) {
        await().untilAsserted(() -> {
            rounds.round();
            JsonNode data = cycle.turnoutStanding().get("data");
            assertThat(data.get("state").asText()).isEqualTo(state);
            assertThat(data.get("turnout").toString()).isEqualTo(turnout);
        });
    }
}
