package org.jiheng.inspection.finding;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds in the database whatever the program does. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingTableTest {
    private String appealed;

    @BeforeEach
    void anAppealedFinding() {
        try (StandingTopics topics = new StandingTopics()) {
            appealed = new Inspection(RunningCycle.arrive(topics)).appealed("0.5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE finding SET recorded_by = 'issuer#other' WHERE id = ?",
                "UPDATE finding SET points = 0.1 WHERE id = ?",
                "DELETE FROM finding WHERE id = ?",
                "UPDATE finding_act SET actor = 'issuer#other' WHERE finding = ?",
                "DELETE FROM finding_act WHERE finding = ?",
                "TRUNCATE finding_act -- ?",
                "ALTER TABLE finding DISABLE TRIGGER ALL -- ?",
            })
    void theServiceMayNotRewriteWhatHappened(String sql) {
        assertThatThrownBy(() -> Database.executeAsService(sql.replace("?", "'" + appealed + "'")))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notified_by = 'issuer#other'",
                "notified_at = now()",
                "notified_by = NULL, notified_at = NULL, state = 'RECORDED'"
            })
    void whoGaveNoticeIsWrittenOnce(String change) {
        assertThatThrownBy(() -> update(change)).hasMessageContaining("actors are written once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decided_by = 'issuer#gao'",
                "decided_by = NULL, state = 'APPEALED'",
                "state = 'WITHDRAWN'",
                "state = 'CONFIRMED'"
            })
    void whoDecidedAndWhatIsWrittenOnce(String change) throws Exception {
        decideAs("UPHELD", "issuer#wu");

        assertThatThrownBy(() -> update(change))
                .hasMessageMatching("(?s).*(written once|decided once|names_its_reviewer|is_no_inspector).*");
    }

    @Test
    void noRowNamesAReviewerWhoDidNotAct() {
        assertThatThrownBy(() -> update("state = 'UPHELD', decided_by = 'issuer#wu'"))
                .hasMessageContaining("name different people");
    }

    @Test
    void noActDecidesBesideItsFinding() {
        assertThatThrownBy(() -> Database.executeAsService(act("UPHOLD", "'issuer#wu'")))
                .hasMessageContaining("name different people");
    }

    @Test
    void anActOfNobodyDecidesNothing() {
        assertThatThrownBy(() -> Database.executeAsService(act("UPHOLD", "NULL")))
                .hasMessageContaining("only_the_calendar_is_nobody");
        assertThatThrownBy(() -> Database.executeAsService(act("UPHOLD", "''")))
                .hasMessageContaining("actor_has_a_name");
    }

    @Test
    void noInspectorDecidesByAnActEither() {
        assertThatThrownBy(() -> decideAs("WITHDRAWN", lin())).hasMessageContaining("reviewer_is_no_inspector");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE finding_act SET actor = 'issuer#other' WHERE finding = ?",
                "DELETE FROM finding_act WHERE finding = ?",
                "TRUNCATE finding_act -- ?"
            })
    void notEvenTheOwnerRewritesAnActByAccident(String sql) {
        assertThatThrownBy(() -> Database.executeAsOwner(sql.replace("?", "'" + appealed + "'")))
                .rootCause()
                .hasMessageContaining("what was done is written once");
    }

    @Test
    void noInspectorOfTheFindingDecides() {
        assertThatThrownBy(() -> update("state = 'WITHDRAWN', decided_by = '" + lin() + "'"))
                .hasMessageContaining("reviewer_is_no_inspector");
    }

    @Test
    void aDecisionWithoutAReviewerFails() {
        assertThatThrownBy(() -> update("state = 'UPHELD'")).hasMessageContaining("decision_names_its_reviewer");
    }

    @Test
    void anUnknownInspectorIsNoProofOfASecondPerson() {
        String insert = """
                INSERT INTO finding (id, cycle, unit, visit, area, description, points, recorded_by, recorded_at, state,
                    notified_by, notified_at, decided_by, version)
                VALUES (gen_random_uuid(), 'c', 'u', 'OPEN', 'a', '', 1, 'i#lin', now(), 'UPHELD', NULL, NULL, 'i#wu', 0)""";

        assertThatThrownBy(() -> withoutTheNoticeRule(insert)).hasMessageContaining("reviewer_is_no_inspector");
    }

    /** The rule must hold by itself, not only behind another one. */
    private static void withoutTheNoticeRule(String sql) throws Exception {
        try (var connection = Database.current().asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE finding DROP CONSTRAINT notice_names_its_inspector");
            statement.execute(sql);
        }
    }

    @Test
    void aReductionToAllOrMoreFails() {
        assertThatThrownBy(() -> update("state = 'REDUCED', decided_by = 'issuer#wu', decided_points = 0.5"))
                .hasMessageContaining("reduction_is_between_nothing_and_all");
        assertThat(Database.query("SELECT state FROM finding WHERE id = '" + appealed + "'"))
                .containsExactly("APPEALED");
    }

    private void update(String change) throws Exception {
        Database.executeAsService("UPDATE finding SET " + change + " WHERE id = '" + appealed + "'");
    }

    private String lin() {
        return Database.query("SELECT recorded_by FROM finding WHERE id = '" + appealed + "'")
                .get(0);
    }

    /** Row and act together, as the program writes them. */
    private void decideAs(String state, String reviewer) throws Exception {
        String move = state.equals("UPHELD") ? "UPHOLD" : "WITHDRAW";
        try (var connection = Database.current().asService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE finding SET state = '" + state + "', decided_by = '" + reviewer + "' WHERE id = '"
                    + appealed + "'");
            statement.execute(act(move, "'" + reviewer + "'"));
            connection.commit();
        }
    }

    private String act(String move, String actor) {
        return "INSERT INTO finding_act (finding, sequence, move, actor, recorded_at, occurred_on, reason) VALUES ('"
                + appealed + "', 3, '" + move + "', " + actor + ", now(), current_date, 'x')";
    }
}
