package org.jiheng.inspection.rectification;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.jiheng.inspection.testing.Rectifying;
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
class RectificationTableTest {
    /** From a state, by a move, to a state: all there are for a rectification that is there. */
    private static final List<String> MOVES = List.of(
            "ASSIGNED START IN_PROGRESS",
            "REJECTED START IN_PROGRESS",
            "IN_PROGRESS SUBMIT SUBMITTED",
            "SUBMITTED VERIFY VERIFIED",
            "SUBMITTED REJECT REJECTED",
            "VERIFIED CLOSE CLOSED");

    private Rectifying rectifying;

    @BeforeEach
    void aCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            rectifying = new Rectifying(RunningCycle.arrive(topics));
        }
    }

    @ParameterizedTest
    @EnumSource(RectificationState.class)
    void onlyTheMovesThereAreCanBeWritten(RectificationState state) {
        String rectification = rectifying.in(state.name());
        rectifying.shown(rectification);
        SoftAssertions.assertSoftly(all -> {
            for (String each : MOVES) {
                String[] move = each.split(" ");
                String row = rowAfter(move[1], move[2], rectification, "issuer#gao");
                String act = nextAct(move[1], rectification, "issuer#gao");
                boolean permitted = MOVES.contains(state + " " + move[1] + " " + move[2]);
                all.assertThat(refusal(row, act).isEmpty())
                        .as("%s from %s: %s", move[1], state, refusal(row, act))
                        .isEqualTo(permitted);
                all.assertThat(refusal(row)).as("%s without an act", move[1]).isPresent();
                all.assertThat(refusal(act))
                        .as("an act %s without a row", move[1])
                        .isPresent();
            }
        });
    }

    @Test
    void nothingIsSubmittedThatNothingShows() {
        String rectification = rectifying.in("IN_PROGRESS");
        assertThat(refusal(
                                rowAfter("SUBMIT", "SUBMITTED", rectification, "issuer#gao"),
                                nextAct("SUBMIT", rectification, "issuer#gao"))
                        .orElseThrow())
                .contains("nothing shows that it is done");
    }

    @Test
    void whoSubmittedNeitherVerifiesNorRejects() {
        String rectification = rectifying.in("SUBMITTED");
        String submitter = Database.query("SELECT submitted_by FROM rectification WHERE id = '" + rectification + "'")
                .get(0);
        assertThat(refusal(
                                rowAfter("VERIFY", "VERIFIED", rectification, submitter),
                                nextAct("VERIFY", rectification, submitter))
                        .orElseThrow())
                .contains("verifier_did_not_submit");
        assertThat(refusal(
                                rowAfter("REJECT", "REJECTED", rectification, submitter),
                                nextAct("REJECT", rectification, submitter))
                        .orElseThrow())
                .contains("both inspects it and speaks for it");
    }

    @Test
    void anUnknownSubmitterIsNoProofOfASecondPerson() throws Exception {
        String rectification = rectifying.in("SUBMITTED");
        assertThat(refusal("UPDATE rectification SET submitted_by = NULL, state = 'VERIFIED', verified_by ="
                                + " 'issuer#gao', verified_at = now() WHERE id = '" + rectification + "'")
                        .orElseThrow())
                .contains("verifier_did_not_submit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE rectification SET due_on = due_on + 1 WHERE id = ?",
                "UPDATE rectification SET opened_by = 'issuer#other' WHERE id = ?",
                "DELETE FROM rectification WHERE id = ?",
                "UPDATE rectification_act SET actor = 'issuer#other' WHERE rectification = ?",
                "DELETE FROM rectification_act WHERE rectification = ?",
                "TRUNCATE rectification_act -- ?"
            })
    void theServiceMayNotRewriteWhatHappened(String sql) {
        String rectification = rectifying.opened();
        assertThatThrownBy(() -> Database.executeAsService(sql.replace("?", "'" + rectification + "'")))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE rectification SET due_on = due_on + 1 WHERE id = ?",
                "UPDATE rectification SET verified_by = 'issuer#other' WHERE id = ?",
                "UPDATE rectification_act SET actor = 'issuer#other' WHERE rectification = ?",
                "DELETE FROM rectification_act WHERE rectification = ?"
            })
    void notEvenTheOwnerRewritesItByAccident(String sql) {
        String rectification = rectifying.in("VERIFIED");
        assertThatThrownBy(() -> Database.executeAsOwner(sql.replace("?", "'" + rectification + "'")))
                .rootCause()
                .hasMessageContaining("written once");
    }

    /** What the database says when the service writes this and would commit; nothing of it stays. */
    private static Optional<String> refusal(String... writing) {
        try (var connection = Database.current().asService();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : writing) {
                statement.execute(sql);
            }
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static String rowAfter(String move, String state, String rectification, String actor) {
        String more =
                switch (move) {
                    case "SUBMIT" -> ", submitted_by = '" + actor + "'";
                    case "VERIFY" -> ", verified_by = '" + actor + "', verified_at = '2013-03-01T00:00:00Z'";
                    default -> "";
                };
        return "UPDATE rectification SET state = '" + state + "', version = version + 1" + more + " WHERE id = '"
                + rectification + "'";
    }

    private static String nextAct(String move, String rectification, String actor) {
        String statement = move.equals("SUBMIT") || move.equals("REJECT") ? "'x'" : "NULL";
        return "INSERT INTO rectification_act (rectification, sequence, move, actor, recorded_at, occurred_on,"
                + " entered_back, statement) SELECT rectification, max(sequence) + 1, '" + move + "', '" + actor
                + "', '2013-03-01T00:00:00Z', '2013-03-01', false, " + statement
                + " FROM rectification_act WHERE rectification = '" + rectification + "' GROUP BY rectification";
    }
}
