package org.jiheng.inspection.deduction;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

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
class LedgerTableTest {
    private String cycle;
    private Inspection inspection;
    private String finding;

    @BeforeEach
    void aFindingWithPointsOff() {
        try (StandingTopics topics = new StandingTopics()) {
            RunningCycle running = RunningCycle.arrive(topics);
            cycle = running.code();
            inspection = new Inspection(running);
            finding = inspection.notified("0.5");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET content = content",
                "UPDATE ledger_entry SET hash = hash",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry, ledger_head",
                "UPDATE ledger_head SET signature = 'x'",
                "DELETE FROM ledger_head",
                "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
                "DROP TABLE ledger_head"
            })
    void theServiceMayOnlyAdd(String sql) {
        assertThatThrownBy(() -> Database.executeAsService(sql))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET hash = hash",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry, ledger_head",
                "UPDATE ledger_head SET signature = 'x'",
                "DELETE FROM ledger_head"
            })
    void notEvenTheOwnerChangesItByAccident(String sql) {
        assertThatThrownBy(() -> Database.executeAsOwner(sql)).rootCause().hasMessageContaining("only grows");
    }

    @Test
    void anEntryThatDoesNotContinueTheChainFails() {
        String entry = entry(2, "DEDUCTION", "0.50", "");

        assertThat(refusal(insert(entry, "decode(repeat('00', 32), 'hex')"))).contains("does not continue the chain");
        assertThat(refusal(insert(entry.replace("\"number\":2", "\"number\":3"), chained(entry))))
                .contains("does not continue the chain");
        assertThat(refusal(insert(entry.replace("\"number\":2", "\"number\":1"), chained(entry))))
                .contains("ledger_entry_pkey");
    }

    @Test
    void anEntryWithoutASignedHeadIsNotCommitted() throws SQLException {
        inspection.in("APPEALED");
        String reversal = entry(3, "REVERSAL", "0.50", ",\"reverses\":1");

        assertThat(refusal(insert(reversal, chained(reversal)), "SET CONSTRAINTS entries_are_under_a_head IMMEDIATE"))
                .contains("under no signed head");
    }

    @Test
    void nothingIsTakenBackTwice() {
        String first = entry(2, "REVERSAL", "0.50", ",\"reverses\":1");
        String second = entry(3, "REVERSAL", "0.50", ",\"reverses\":1");

        assertThat(refusal(insert(first, chained(first)), insert(second, chained(second))))
                .contains("reversed_once");
    }

    @Test
    void aReversalTakesBackAllOfOneDeduction() {
        String lessPoints = entry(2, "REVERSAL", "0.40", ",\"reverses\":1");
        String ofNothing = entry(2, "REVERSAL", "0.50", "");
        String ofItself = entry(2, "REVERSAL", "0.50", ",\"reverses\":2");
        String first = entry(2, "REVERSAL", "0.50", ",\"reverses\":1");
        String ofReversal = entry(3, "REVERSAL", "0.50", ",\"reverses\":2");

        assertThat(refusal(insert(lessPoints, chained(lessPoints)))).contains("reversal_takes_back_its_entry");
        assertThat(refusal(insert(ofNothing, chained(ofNothing)))).contains("reversal_names_its_entry");
        assertThat(refusal(insert(ofItself, chained(ofItself)))).contains("ledger_entry_check");
        assertThat(refusal(insert(first, chained(first)), insert(ofReversal, chained(ofReversal))))
                .contains("reversal_takes_back_its_entry");
    }

    @Test
    void noEntryIsOfAnotherUnitThanItsFinding() {
        String other = entry(2, "DEDUCTION", "0.50", "").replace("\"P01\"", "\"P02\"");

        assertThat(refusal(insert(other, chained(other)))).contains("entry_of_a_finding");
    }

    @Test
    void theLedgerTakesNothingOffThatTheFindingDoesNot() {
        String twice = entry(2, "DEDUCTION", "0.50", "");

        assertThat(refusal(insert(twice, chained(twice)), "SET CONSTRAINTS what_is_in_the_ledger_is_off IMMEDIATE"))
                .contains("does not say what it takes off");
    }

    @Test
    void theFindingTakesNothingOffThatTheLedgerDoesNot() {
        String recorded = inspection.recorded("0.5");

        assertThat(refusal(
                        "UPDATE finding SET state = 'NOTIFIED', notified_by = 'issuer#huang', notified_at = now()"
                                + " WHERE id = '" + recorded + "'",
                        "SET CONSTRAINTS what_is_off_is_in_the_ledger IMMEDIATE"))
                .contains("does not say what it takes off");
    }

    @Test
    void aHeadSpeaksOfAnEntryThatIsThere() {
        assertThat(refusal("INSERT INTO ledger_head (content, signature) VALUES ('{\"cycle\":\"" + cycle
                        + "\",\"entries\":1,\"hash\":\"" + "00".repeat(32) + "\",\"keyId\":\"x\"}', 'x')"))
                .contains("head_of_an_entry");
    }

    private String entry(int number, String kind, String points, String more) {
        return "{\"cycle\":\"" + cycle + "\",\"finding\":\"" + finding + "\",\"kind\":\"" + kind + "\",\"number\":"
                + number + ",\"points\":\"" + points + "\"" + more + ",\"unit\":\"P01\"}";
    }

    private static String insert(String content, String hash) {
        return "INSERT INTO ledger_entry (content, hash) SELECT '" + content + "', " + hash;
    }

    /** The hash that continues the chain where it ends. */
    private String chained(String content) {
        return "(SELECT sha256(hash || sha256(convert_to('" + content + "', 'UTF8'))) FROM ledger_entry WHERE cycle = '"
                + cycle + "' ORDER BY number DESC LIMIT 1)";
    }

    /** What the database says when the service writes this; nothing of it stays. */
    private static String refusal(String... writing) {
        try (Connection connection = Database.current().asService();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : writing) {
                statement.execute(sql);
            }
            return "";
        } catch (SQLException e) {
            return Optional.ofNullable(e.getMessage()).orElse("");
        }
    }
}
