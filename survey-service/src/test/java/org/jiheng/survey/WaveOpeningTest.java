package org.jiheng.survey;

import java.util.List;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.survey.ReviewedCycle.WAVE;

/** From PLANNED to OPEN. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaveOpeningTest {
    @Test
    void aWaveIsPlannedAsSoonAsTheSchemeNamesIt() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            Response waves = cycle.get("/waves");
            assertThat(waves.jsonPath().getList("waves.wave")).containsExactly("2012-07", "2012-12");
            assertThat(waves.jsonPath().getList("waves.state")).containsOnly("PLANNED");
            assertThat(waves.jsonPath().getList("waves.ballots")).containsOnly(0);
        }
    }

    @Test
    void openingAnswersTheNewState() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            Response response = cycle.openWave();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.jsonPath().getString("state")).isEqualTo("OPEN");
            assertThat(cycle.state()).isEqualTo("OPEN");
        }
    }

    @Test
    void ofManyWhoOpenAWaveAtOnceOneWins() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            List<Response> answers = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> cycle.openWave())
                    .toList();
            assertThat(answers)
                    .extracting(Response::statusCode)
                    .containsOnlyOnce(200)
                    .containsOnly(200, 409);
            assertThat(answers)
                    .filteredOn(a -> a.statusCode() == 409)
                    .extracting(a -> a.jsonPath().getString("type"))
                    .containsOnly("urn:jiheng:problem:wave-not-planned");
        }
    }

    @Test
    void aCycleThatIsNotRunningOpensNoWave() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            cycle.state("CLOSING");
            cycle.sendAndAwait();
            refused(cycle.openWave(), 409, "cycle-not-running");
        }
    }

    @Test
    void anotherJurisdictionsManagerOpensNoWave() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            Tokens stranger = Tokens.of("survey-manager").jurisdiction("350200");
            refused(
                    ReviewedCycle.as(stranger).post(cycle.path("/waves/" + WAVE + "/open")),
                    403,
                    "not-your-jurisdiction");
            Tokens nowhere = Tokens.of("survey-manager");
            refused(
                    ReviewedCycle.as(nowhere).post(cycle.path("/waves/" + WAVE + "/open")),
                    403,
                    "not-your-jurisdiction");
        }
    }

    @Test
    void aWaveThatTheSchemeDoesNotNameIsUnknown() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            refused(cycle.as("survey-manager").post(cycle.path("/waves/2013-01/open")), 404, "wave-unknown");
        }
    }

    @Test
    void aCycleThatHasNotArrivedIsUnknown() {
        Tokens manager = Tokens.of("survey-manager").jurisdiction("350100");
        refused(ReviewedCycle.as(manager).post("/api/v1/cycles/350100-1999/waves/2012-12/open"), 404, "cycle-unknown");
        refused(ReviewedCycle.as(manager).get("/api/v1/cycles/350100-1999"), 404, "cycle-unknown");
    }

    @Test
    void aWaveAsksAboutAtLeastOneUnit() {
        try (ReviewedCycle cycle = ReviewedCycle.running()) {
            refused(cycle.openWave(), 422, "questionnaire-unusable");
        }
    }

    @Test
    void moreThanFifteenOptionsDoNotFitABallot() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            cycle.addOptions(11);
            cycle.sendAndAwait();
            refused(cycle.openWave(), 422, "questionnaire-unusable");
        }
    }

    @Test
    void aUnitRegisteredAfterTheOpeningIsNoPartOfTheWave() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.register("P02");
            cycle.awaitArrival();
            Response response = cycle.takeIn(cycle.sheet("RESIDENTS", "P02:AAAAA"));
            refused(response, 422, "ballots-refused");
            assertThat(response.jsonPath().getList("errors.rule")).containsExactly("unknown-unit");
        }
    }

    @Test
    void aLaterSchemeChangesNothingAboutWhatBallotsMaySay() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.addOptions(1);
            cycle.sendAndAwait();
            Response response = cycle.takeIn(cycle.sheet("RESIDENTS", "P01:aaaaa"));
            assertThat(response.jsonPath().getList("errors.rule")).containsExactly("unknown-letter");
        }
    }

    @Test
    void theServicesRoleCannotThawWhatIsFrozen() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            String where = " WHERE cycle = '" + cycle.code() + "'";
            assertThatThrownBy(() -> Database.executeAsService("UPDATE wave SET units = '{P02}'" + where))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> Database.executeAsService("DELETE FROM wave" + where))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void noWaveIsCountedThatWasNotClosed() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            String jump = "UPDATE wave SET state = 'TALLIED', tallied_at = now() WHERE cycle = '" + cycle.code() + "'";
            assertThatThrownBy(() -> Database.executeAsService(jump)).hasMessageContaining("does not move");
        }
    }

    static void refused(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:" + type);
    }
}
