package org.jiheng.inspection.finding;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds in the database whatever the program does. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingTableTest {
    /** From a state, by a move, to a state: all there are for a finding that is there. */
    private static final List<String> MOVES = List.of(
            "RECORDED NOTIFY NOTIFIED",
            "RECORDED DROP DROPPED",
            "NOTIFIED ACCEPT CONFIRMED",
            "NOTIFIED LAPSE CONFIRMED",
            "NOTIFIED APPEAL APPEALED",
            "APPEALED UPHOLD UPHELD",
            "APPEALED REDUCE REDUCED",
            "APPEALED WITHDRAW WITHDRAWN");

    private Inspection inspection;
    private String appealed;

    @BeforeEach
    void anAppealedFinding() {
        try (StandingTopics topics = new StandingTopics()) {
            inspection = new Inspection(RunningCycle.arrive(topics));
            appealed = inspection.appealed("0.5");
        }
    }

    @ParameterizedTest
    @EnumSource(FindingState.class)
    void onlyTheMovesThereAreCanBeWritten(FindingState state) {
        String finding = inspection.in(state.name());
        SoftAssertions.assertSoftly(all -> {
            for (String each : MOVES) {
                String[] move = each.split(" ");
                String row = rowAfter(move[1], move[2], finding);
                String act = nextAct(move[1], finding);
                boolean permitted = move[0].equals(state.name());
                all.assertThat(refusal(row, act).isEmpty())
                        .as("%s from %s", move[1], state)
                        .isEqualTo(permitted);
                if (!move[2].equals(state.name())) {
                    all.assertThat(refusal(row))
                            .as("%s without an act", move[1])
                            .isPresent();
                }
                all.assertThat(refusal(act))
                        .as("an act %s without a row", move[1])
                        .isPresent();
            }
        });
    }

    @Test
    void noActIsLeftOut() {
        String skipping = act("UPHOLD", "'issuer#wu'").replace("', 3, '", "', 4, '");

        assertThat(refusal(rowAfter("UPHOLD", "UPHELD", appealed), skipping).orElseThrow())
                .contains("no such move");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state = 'NOTIFIED'", "state = 'CONFIRMED'"})
    void noRowSaysWhatItsActsDidNotMakeOfIt(String change) {
        assertThatThrownBy(() -> update(change)).hasMessageContaining("not what its acts made of it");
    }

    @Test
    void noReductionLeavesOtherPointsThanItsAct() {
        String row = rowAfter("REDUCE", "REDUCED", appealed).replace("0.25", "0.26");

        assertThat(refusal(row, nextAct("REDUCE", appealed)).orElseThrow()).contains("not what its acts made of it");
    }

    @Test
    void theAppellantDoesNotDecide() {
        String appellant = Database.query(
                        "SELECT actor FROM finding_act WHERE move = 'APPEAL' AND finding = '" + appealed + "'")
                .get(0);

        assertThatThrownBy(() -> decideAs("WITHDRAWN", appellant))
                .hasMessageContaining("both inspects it and speaks for it");
    }

    @Test
    void anUnknownAppellantIsNoProofOfAnotherPerson() throws Exception {
        try (var connection = Database.current().asOwner();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("ALTER TABLE finding_act DROP CONSTRAINT only_the_calendar_is_nobody,"
                    + " DISABLE TRIGGER acts_are_written_once");
            statement.execute(
                    "UPDATE finding_act SET actor = NULL WHERE move = 'APPEAL' AND finding = '" + appealed + "'");
            statement.execute(rowAfter("UPHOLD", "UPHELD", appealed));
            statement.execute(nextAct("UPHOLD", appealed));

            assertThatThrownBy(() -> statement.execute("SET CONSTRAINTS ALL IMMEDIATE"))
                    .hasMessageContaining("reviewer took part");
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

    /** What the database says when the service writes this and would commit; nothing of it stays. */
    private static Optional<String> refusal(String... writing) {
        try (var connection = Database.current().asService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : writing) {
                statement.execute(sql);
            }
            // the ledger has rules of its own, see LedgerTableTest
            statement.execute("SET CONSTRAINTS row_agrees_with_acts, acts_agree_with_row IMMEDIATE");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String rowAfter(String move, String state, String finding) {
        String more =
                switch (move) {
                    case "NOTIFY" -> ", notified_by = 'issuer#huang', notified_at = now()";
                    case "UPHOLD", "WITHDRAW" -> ", decided_by = 'issuer#wu'";
                    case "REDUCE" -> ", decided_by = 'issuer#wu', decided_points = 0.25";
                    default -> "";
                };
        return "UPDATE finding SET state = '" + state + "'" + more + " WHERE id = '" + finding + "'";
    }

    private static String nextAct(String move, String finding) {
        String actor =
                switch (move) {
                    case "NOTIFY" -> "'issuer#huang'";
                    case "LAPSE" -> "NULL";
                    default -> "'issuer#wu'";
                };
        String reason = List.of("NOTIFY", "ACCEPT", "LAPSE").contains(move) ? "NULL" : "'x'";
        String points = move.equals("REDUCE") ? "0.25" : "NULL";
        return "INSERT INTO finding_act (finding, sequence, move, actor, recorded_at, occurred_on, reason, points)"
                + " SELECT finding, max(sequence) + 1, '" + move + "', " + actor + ", now(), current_date, " + reason
                + ", "
                + points + " FROM finding_act WHERE finding = '" + finding + "' GROUP BY finding";
    }
}
