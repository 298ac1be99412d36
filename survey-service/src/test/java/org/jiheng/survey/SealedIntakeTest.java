package org.jiheng.survey;

import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** While a wave is open its ballots lie sealed in a table of their own; the key to them is not in the database. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SealedIntakeTest {
    @Test
    void anOpenWavesBallotsAreAllOfOneLengthAndTheSameAnswersNeverLookTheSame() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01", "P02")) {
            cycle.takeIn(
                    cycle.sheet("CPPCC", "P01:AAAAA"),
                    cycle.sheet("CPPCC", "P01:AAAAA"),
                    cycle.sheet("RESIDENTS", "P01:ABCDN;P02:DDDDD"));
            assertThat(Database.query("SELECT octet_length(sealed) FROM " + intake(cycle)))
                    .hasSize(3)
                    .containsOnly("33");
            assertThat(Database.query("SELECT encode(substr(sealed, 13), 'hex') FROM " + intake(cycle)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theIntakeComesWithTheOpeningAndGoesWithTheClose() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            assertThat(intakesOf(cycle)).isEmpty();
            cycle.openWave();
            assertThat(intakesOf(cycle)).isEqualTo("t");
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            cycle.closeWave();
            assertThat(intakesOf(cycle)).isEqualTo("f");
        }
    }

    @Test
    void anOpeningThatIsRefusedLeavesNoIntake() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Map<String, String> before = Database.contents();
            refused(cycle.openWave(), 409, "wave-not-planned");
            assertThat(Database.contents()).isEqualTo(before);
        }
    }

    @Test
    void withoutItsKeyAWaveTakesNothingInAndIsNotClosed() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            Map<String, String> before = Database.contents();
            KeyFolder.without(cycle, () -> {
                refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 503, "wave-key-missing");
                refused(cycle.closeWave(), 503, "wave-key-missing");
            });
            assertThat(Database.contents()).isEqualTo(before);
            assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void underAnotherKeyAWaveTakesNothingInAndIsNotClosed() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            KeyFolder.with(cycle, new byte[32], () -> {
                refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 503, "wave-key-wrong");
                refused(cycle.closeWave(), 503, "wave-key-wrong");
            });
            KeyFolder.with(
                    cycle,
                    new byte[7],
                    () -> refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 503, "wave-key-wrong"));
            assertThat(cycle.ballots()).isEqualTo(1);
        }
    }

    @Test
    void whoeverRunsTheServiceIsToldOfAnOpenWaveWithoutItsKey() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            assertThat(health("well").asString()).doesNotContain(cycle.code());
            KeyFolder.without(cycle, () -> {
                assertThat(health("well").statusCode()).isEqualTo(503);
                assertThat(health("well").asString()).contains("keys of open waves", cycle.code() + "/2012-12");
                // the waves that have theirs go on
                assertThat(health("ready").statusCode()).isEqualTo(200);
            });
            cycle.closeWave();
            KeyFolder.without(cycle, () -> assertThat(health("well").asString()).doesNotContain(cycle.code()));
        }
    }

    @Test
    void aChangedBallotStopsTheClose() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"), cycle.sheet("RESIDENTS", "P01:BBBBB"));
            Database.executeAsOwner("UPDATE " + intake(cycle) + " SET sealed = set_byte(sealed, 14,"
                    + " get_byte(sealed, 14) # 1) WHERE group_code = 'CPPCC'");
            Map<String, String> before = Database.contents();
            refused(cycle.closeWave(), 503, "ballot-does-not-open");
            assertThat(Database.contents()).isEqualTo(before);
            assertThat(cycle.state()).isEqualTo("OPEN");
        }
    }

    @Test
    void aBallotPutIntoAnotherGroupStopsTheClose() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            Database.executeAsOwner("UPDATE " + intake(cycle) + " SET group_code = 'RESIDENTS'");
            refused(cycle.closeWave(), 503, "ballot-does-not-open");
        }
    }

    @Test
    void theServicesRoleOnlyAddsToAnIntake() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            denied("DELETE FROM " + intake(cycle), "permission denied");
            denied("UPDATE " + intake(cycle) + " SET group_code = 'RESIDENTS'", "permission denied");
            denied("TRUNCATE " + intake(cycle), "permission denied");
            denied("DROP TABLE " + intake(cycle), "must be owner");
            denied("CREATE TABLE intake.another (a int)", "permission denied");
        }
    }

    @Test
    void noIntakeIsDroppedButByItsClose() throws SQLException {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            String drop = "SELECT drop_intake(number) FROM wave WHERE cycle = '" + cycle.code() + "'";
            denied(drop, "its intake goes with its close");
            // A close that somebody once made by hand is not this transaction's
            Database.executeAsService("INSERT INTO wave_closing VALUES ('" + cycle.code() + "', '" + ReviewedCycle.WAVE
                    + "', 1, '2012-12-20T08:00Z', '2012-12-20', false, 'x');"
                    + " UPDATE wave SET state = 'CLOSED', closings = 1, closed_at = '2012-12-20T08:00Z',"
                    + " closed_on = '2012-12-20', closed_by = 'x' WHERE cycle = '" + cycle.code() + "'");
            denied(drop, "its intake goes with its close");
            denied("SELECT drop_intake(-1)", "its intake goes with its close");
        }
    }

    @Test
    void noIntakeIsOpenedForAWaveThatIsNotOpen() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.closeWave();
            denied(
                    "SELECT open_intake(number) FROM wave WHERE cycle = '" + cycle.code() + "'",
                    "only an open wave has an intake");
            denied("SELECT open_intake(-1)", "only an open wave has an intake");
        }
    }

    @Test
    void nobodyButTheServiceOpensAnIntakeOrDropsOne() {
        String others = "SELECT p.proname FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
                + " WHERE p.proname IN ('open_intake', 'drop_intake')"
                + " AND a.grantee NOT IN (p.proowner, '" + Database.current().service() + "'::regrole)";
        assertThat(Database.query(others)).isEmpty();
    }

    @Test
    void whatRunsInTheOwnersNameLooksNowhereElse() {
        assertThat(Database.query("SELECT proname || ' ' || coalesce(array_to_string(proconfig, ','), '')"
                        + " FROM pg_proc WHERE prosecdef ORDER BY 1"))
                .containsExactly(
                        "drop_intake search_path=pg_catalog, pg_temp", "open_intake search_path=pg_catalog, pg_temp");
    }

    static String intake(ReviewedCycle cycle) {
        return Database.query("SELECT 'intake.ballot_' || number FROM wave WHERE cycle = '" + cycle.code()
                        + "' AND wave = '" + ReviewedCycle.WAVE + "'")
                .get(0);
    }

    private static String intakesOf(ReviewedCycle cycle) {
        return String.join(
                " ",
                Database.query("SELECT to_regclass('intake.ballot_' || number) IS NOT NULL FROM wave WHERE cycle = '"
                        + cycle.code() + "'"));
    }

    private static void denied(String sql, String words) {
        assertThatThrownBy(() -> Database.executeAsService(sql)).hasMessageContaining(words);
    }

    private static Response health(String kind) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return RestAssured.given().port(port).get("/q/health/" + kind);
    }
}
