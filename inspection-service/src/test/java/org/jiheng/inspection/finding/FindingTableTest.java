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

    @Test
    void whoDecidedIsWrittenOnce() throws Exception {
        update("state = 'UPHELD', decided_by = 'issuer#wu'");

        assertThatThrownBy(() -> update("decided_by = 'issuer#gao'")).hasMessageContaining("actors are written once");
    }

    @Test
    void noInspectorOfTheFindingDecides() {
        String lin = Database.query("SELECT recorded_by FROM finding WHERE id = '" + appealed + "'")
                .get(0);

        assertThatThrownBy(() -> update("state = 'WITHDRAWN', decided_by = '" + lin + "'"))
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
}
