package org.jiheng.survey;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** A wave that was counted is opened again by a second person, and certified by two; every other move is refused. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaveLifeTest {
    @Test
    void aCountedWaveTakesBallotsInAgainAndCountsThemBesideTheFirst() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            done(cycle.reopenWave(), "OPEN");
            cycle.takeIn(cycle.sheets(12, "CPPCC", "P01:AAAAA"));
            cycle.takeIn(cycle.sheets(12, "CPPCC", "P01:CCCCC"));
            done(cycle.closeWave(), "TALLIED");
            assertThat(cycle.ballots()).isEqualTo(36);
            // (24 × 100 + 12 × 60) ÷ 36
            await().untilAsserted(
                            () -> assertThat(cycle.review("P01").toString()).contains("\"86.666667\""));
        }
    }

    @Test
    void whatWasReleasedStaysWhileAWaveIsOpenAgain() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            cycle.takeIn(cycle.sheets(12, "CPPCC", "P01:CCCCC"));
            cycle.send();
            assertThat(cycle.reviewUnderPresentScheme("P01").toString()).contains("\"100.000000\"");
        }
    }

    @Test
    void aSheetThatWasCountedIsNotCountedAgainAfterAReopening() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(ReviewedCycle.sheet("S-1", "CPPCC", "P01:AAAAA"));
            cycle.closeWave();
            cycle.reopenWave();
            Response again = cycle.takeIn(ReviewedCycle.sheet("S-1", "CPPCC", "P01:BBBBB"));
            refused(again, 422, "ballots-refused");
            assertThat(again.jsonPath().getList("errors.rule")).containsExactly("serial-already-counted");
        }
    }

    @Test
    void aReopeningStaysVisible() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            cycle.takeIn(cycle.sheets(11, "RESIDENTS", "P01:AAAAA"));
            cycle.closeWave();
            JsonPath history = cycle.get("/waves/2012-12/history").jsonPath();
            assertThat(history.getList("closings.closing")).containsExactly(1, 2);
            assertThat(history.getList("closings.ballots")).containsExactly(12, 11);
            assertThat(history.getString("closings[0].reopened.reason")).isEqualTo("一袋答卷被遗漏");
            assertThat(history.getString("closings[0].reopened.act.person")).endsWith("#another-survey-manager");
            assertThat(history.getString("closings[0].closed.person")).endsWith("#survey-manager");
        }
    }

    @Test
    void whoClosedAWaveDoesNotOpenItAgain() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            Response own =
                    cycle.as("survey-manager").body(Map.of("reason", "r")).post(cycle.path("/waves/2012-12/reopen"));
            refused(own, 403, "closer-cannot-reopen");
        }
    }

    @Test
    void aReopeningHasAReason() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            Response without = cycle.another("survey-manager")
                    .body(Map.of("reason", " "))
                    .post(cycle.path("/waves/2012-12/reopen"));
            refused(without, 422, "invalid-values");
        }
    }

    @Test
    void aReopeningIsNotEnteredBackToBeforeTheClose() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            Tokens both = Tokens.of("survey-manager", "integration").person("x").jurisdiction("350100");
            Response back = ReviewedCycle.as(both)
                    .body(Map.of("reason", "r", "occurredOn", "2012-12-01"))
                    .post(cycle.path("/waves/2012-12/reopen"));
            refused(back, 422, "act-before-its-cause");
        }
    }

    @Test
    void onlyACountedWaveIsOpenedAgain() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            refused(cycle.reopenWave(), 409, "wave-cannot-be-reopened");
            cycle.openWave();
            refused(cycle.reopenWave(), 409, "wave-cannot-be-reopened");
        }
    }

    @Test
    void aReopenedWaveIsNotOpenedAsIfItWereNew() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            refused(cycle.openWave(), 409, "wave-not-planned");
        }
    }

    @Test
    void withoutItsKeyAWaveIsNotOpenedAgain() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            KeyFolder.without(cycle, () -> refused(cycle.reopenWave(), 503, "wave-key-missing"));
            assertThat(cycle.state()).isEqualTo("TALLIED");
        }
    }

    @Test
    void aFewNewBallotsAreNotCountedForTheyWouldBeTold() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            cycle.takeIn(cycle.sheets(3, "CPPCC", "P01:DDDDD"));
            cycle.takeIn(cycle.sheets(10, "RESIDENTS", "P01:AAAAA"));
            Map<String, String> before = Database.contents();
            Response response = cycle.closeWave();
            refused(response, 409, "too-few-new-ballots");
            assertThat(response.jsonPath().getList("errors.rule")).containsExactly("too-few-new-ballots-of-group");
            assertThat(response.jsonPath().getString("errors[0].detail")).contains("CPPCC", "3", "7");
            assertThat(Database.contents()).isEqualTo(before);
        }
    }

    @Test
    void theFewAreLeftOutOnlyIfSomebodyDecidesSoAndThatStaysVisible() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            cycle.takeIn(ReviewedCycle.sheet("S-LATE", "CPPCC", "P01:DDDDD"));
            cycle.takeIn(cycle.sheets(10, "RESIDENTS", "P01:AAAAA"));
            done(cycle.closeWaveSettingAside("CPPCC"), "TALLIED");
            JsonPath history = cycle.get("/waves/2012-12/history").jsonPath();
            assertThat(history.getMap("closings[1].setAside")).isEqualTo(Map.of("CPPCC", 1));
            assertThat(history.getInt("closings[1].ballots")).isEqualTo(10);
            assertThat(cycle.ballots()).isEqualTo(22);
            assertThat(Database.query("SELECT DISTINCT option FROM tally WHERE cycle = '" + cycle.code() + "'"))
                    .containsExactly("A");
            cycle.reopenWave();
            Response again = cycle.takeIn(ReviewedCycle.sheet("S-LATE", "CPPCC", "P01:DDDDD"));
            assertThat(again.jsonPath().getList("errors.rule")).containsExactly("serial-already-counted");
        }
    }

    @Test
    void nobodysVoteIsLeftOutWithoutNeed() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            refused(cycle.closeWaveSettingAside("CPPCC"), 409, "wave-not-open");
            cycle.reopenWave();
            cycle.takeIn(cycle.sheets(10, "RESIDENTS", "P01:AAAAA"));
            refused(cycle.closeWaveSettingAside("RESIDENTS"), 422, "nothing-to-set-aside");
            refused(cycle.closeWaveSettingAside("CPPCC"), 422, "nothing-to-set-aside");
        }
    }

    @Test
    void atTheFirstCloseNothingIsLeftOut() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            refused(cycle.closeWaveSettingAside("CPPCC"), 422, "nothing-to-set-aside");
            done(cycle.closeWave(), "TALLIED");
        }
    }

    @Test
    void aReopeningWithoutNewBallotsChangesNothing() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            done(cycle.closeWave(), "TALLIED");
            assertThat(cycle.ballots()).isEqualTo(12);
            assertThat(cycle.get("/waves/2012-12/history").jsonPath().getList("closings.ballots"))
                    .containsExactly(12, 0);
        }
    }

    @Test
    void twoPersonsCertifyAWaveAndItsKeyIsDestroyed() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            done(cycle.askForCertification(), "TALLIED");
            assertThat(KeyFolder.keyOf(cycle)).isPresent();
            done(cycle.confirmCertification("auditor"), "CERTIFIED");
            assertThat(KeyFolder.keyOf(cycle)).isEmpty();
            assertThat(cycle.state()).isEqualTo("CERTIFIED");
            JsonPath history = cycle.get("/waves/2012-12/history").jsonPath();
            assertThat(history.getString("certification.asked.person")).endsWith("#survey-manager");
            assertThat(history.getString("certification.confirmed.person")).endsWith("#another-auditor");
            cycle.send();
            assertThat(cycle.reviewUnderPresentScheme("P01").toString()).contains("\"100.000000\"");
        }
    }

    @Test
    void anotherSurveyManagerMayConfirmToo() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.askForCertification();
            done(cycle.confirmCertification("survey-manager"), "CERTIFIED");
        }
    }

    @Test
    void whoAskedForACertificationDoesNotConfirmIt() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.askForCertification();
            Response own = cycle.as("survey-manager").post(cycle.path("/waves/2012-12/certify/confirm"));
            refused(own, 403, "asker-cannot-certify");
            assertThat(KeyFolder.keyOf(cycle)).isPresent();
        }
    }

    @Test
    void aCertificationIsAskedForFirstAndOnce() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            refused(cycle.confirmCertification("auditor"), 409, "certification-not-asked");
            cycle.askForCertification();
            refused(cycle.askForCertification(), 409, "certification-asked");
        }
    }

    @Test
    void aReopeningMakesVoidWhatWasAskedFor() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.askForCertification();
            cycle.reopenWave();
            cycle.closeWave();
            refused(cycle.confirmCertification("auditor"), 409, "certification-not-asked");
            done(cycle.askForCertification(), "TALLIED");
        }
    }

    @Test
    void aWaveThatIsNotCountedIsNotCertified() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            refused(cycle.askForCertification(), 409, "wave-not-tallied");
            cycle.openWave();
            refused(cycle.askForCertification(), 409, "wave-not-tallied");
            refused(cycle.confirmCertification("auditor"), 409, "wave-not-tallied");
        }
    }

    @Test
    void aCertifiedWaveMovesNoMore() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.askForCertification();
            cycle.confirmCertification("auditor");
            refused(cycle.openWave(), 409, "wave-not-planned");
            refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 409, "wave-not-open");
            refused(cycle.closeWave(), 409, "wave-not-open");
            refused(cycle.reopenWave(), 409, "wave-cannot-be-reopened");
            refused(cycle.askForCertification(), 409, "wave-not-tallied");
            refused(cycle.confirmCertification("auditor"), 409, "wave-not-tallied");
        }
    }

    @Test
    void aCountThatTheBallotsDoNotBearOutIsNotCertified() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.askForCertification();
            Database.executeAsOwner("UPDATE tally SET answers = answers + 1 WHERE dimension = 'DUTY' AND cycle = '"
                    + cycle.code() + "'");
            refused(cycle.confirmCertification("auditor"), 409, "tally-differs");
            assertThat(KeyFolder.keyOf(cycle)).isPresent();
            Database.executeAsOwner("UPDATE tally SET answers = answers - 1 WHERE dimension = 'DUTY' AND cycle = '"
                    + cycle.code() + "'");
            done(cycle.confirmCertification("auditor"), "CERTIFIED");
        }
    }

    @Test
    void theLogSaysWhoOpenedAgainAndWhoCertified() {
        try (ReviewedCycle cycle = counted(12, "P01:AAAAA")) {
            cycle.reopenWave();
            cycle.closeWave();
            cycle.askForCertification();
            cycle.confirmCertification("auditor");
            JsonPath entries = cycle.as("auditor")
                    .queryParam("subject", cycle.code() + "/waves/2012-12")
                    .get("/api/v1/audit-entries")
                    .jsonPath();
            assertThat(entries.getList("entries.act", String.class))
                    .containsExactlyInAnyOrder(
                            "open-wave",
                            "close-wave",
                            "reopen-wave",
                            "close-wave",
                            "ask-for-certification",
                            "confirm-certification");
            assertThat(entries.getList("entries.after.state", String.class)).contains("CERTIFIED");
            assertThat(entries.getList("entries.reason", String.class)).contains("一袋答卷被遗漏");
        }
    }

    private static ReviewedCycle counted(int ballots, String ratings) {
        ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01");
        List<Map<String, String>> sheets = cycle.sheets(ballots, "CPPCC", ratings);
        assertThat(cycle.takeIn(sheets).statusCode()).isEqualTo(201);
        done(cycle.closeWave(), "TALLIED");
        return cycle;
    }

    private static void done(Response response, String state) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.jsonPath().getString("state")).isEqualTo(state);
    }
}
