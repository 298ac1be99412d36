package org.jiheng.inspection.deduction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.inspection.testing.Inspection.LIN;

/** Its owner can change the database in spite of all triggers; heads that others keep tell. With a database of its own, which it spoils. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(ChangedLedgerTest.Own.class)
class ChangedLedgerTest {
    public static class Own implements QuarkusTestProfile {}

    private static final int CHANGES = Integer.getInteger("jiheng.ledger-changes", 400);
    private static final long SEED = Long.getLong("jiheng.seed", 20_121_231);

    private String cycle;
    private Inspection inspection;
    private LedgerFiles ledger;

    @BeforeEach
    void aLedger() {
        try (StandingTopics topics = new StandingTopics()) {
            RunningCycle running = RunningCycle.arrive(topics);
            cycle = running.code();
            inspection = new Inspection(running);
            ledger = new LedgerFiles(running);
        }
        for (String state :
                List.of("NOTIFIED", "WITHDRAWN", "REDUCED", "UPHELD", "WITHDRAWN", "CONFIRMED", "REDUCED")) {
            inspection.in(state);
        }
    }

    @Test
    void whateverTheOwnerDoesToTheTableIsFound() throws SQLException {
        String head = ledger.head();
        SplittableRandom random = new SplittableRandom(SEED);
        Map<OwnersDoing, Integer> found = new EnumMap<>(OwnersDoing.class);
        try (Connection owner = Database.current().asOwner()) {
            putOutOfAction(owner);
            List<OwnersDoing.Row> rows = rows(owner);
            for (int round = 0; total(found) < CHANGES; round++) {
                OwnersDoing doing = OwnersDoing.values()[round % OwnersDoing.values().length];
                List<OwnersDoing.Row> changed = doing.of(rows, random);
                if (!changed.equals(rows)) {
                    write(owner, changed);
                    assertFound(head, doing, changed);
                    found.merge(doing, 1, Integer::sum);
                }
            }
            write(owner, rows);
        }
        assertThat(ledger.verify(ledger.export(LIN), false, List.of(head))
                        .head()
                        .entries())
                .isEqualTo(13);
        System.out.println(
                "changes of the ledger's table, seed " + SEED + ", all found: " + total(found) + " " + found);
    }

    /** With the chain made to fit and the program going on, the service itself signs what was forged. */
    @Test
    void whatTheServiceSignsOnTopOfAForgedChainIsFoundByAnEarlierHead() throws SQLException {
        String before = ledger.head();
        try (Connection owner = Database.current().asOwner()) {
            putOutOfAction(owner);
            List<OwnersDoing.Row> rows = new ArrayList<>(rows(owner));
            OwnersDoing.Row first = rows.get(0);
            rows.set(0, new OwnersDoing.Row(first.content().replace("\"0.50\"", "\"0.05\""), first.hash()));
            write(owner, OwnersDoing.chained(rows));
        }

        inspection.notified("0.1");

        assertThat(ledger.verify().head().entries()).isEqualTo(14);
        assertThatThrownBy(() -> ledger.verify(before)).hasMessage("ledger.rewritten");
    }

    private void assertFound(String head, OwnersDoing doing, List<OwnersDoing.Row> changed) {
        try {
            ledger.verify(ledger.export(LIN), false, List.of(head));
        } catch (Trouble found) {
            return;
        }
        throw new AssertionError(doing + " was not found, seed " + SEED + ": " + changed);
    }

    private static int total(Map<OwnersDoing, Integer> found) {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Triggers, keys and rules of the ledger: the owner may. */
    private static void putOutOfAction(Connection owner) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("ALTER TABLE ledger_entry DISABLE TRIGGER USER");
            sql.execute("ALTER TABLE ledger_head DROP CONSTRAINT IF EXISTS head_of_an_entry");
            sql.execute("ALTER TABLE ledger_entry DROP CONSTRAINT IF EXISTS ledger_entry_pkey,"
                    + " DROP CONSTRAINT IF EXISTS entry_has_one_hash, DROP CONSTRAINT IF EXISTS entry_of_a_finding,"
                    + " DROP CONSTRAINT IF EXISTS reversed_once, DROP CONSTRAINT IF EXISTS ledger_entry_check,"
                    + " DROP CONSTRAINT IF EXISTS reversal_takes_back_its_entry, DROP CONSTRAINT IF EXISTS entry_to_reverse,"
                    + " DROP CONSTRAINT IF EXISTS ledger_entry_number_check");
        }
    }

    private List<OwnersDoing.Row> rows(Connection owner) throws SQLException {
        List<OwnersDoing.Row> rows = new ArrayList<>();
        try (PreparedStatement select = owner.prepareStatement(
                "SELECT content, encode(hash, 'hex') FROM ledger_entry WHERE cycle = ? ORDER BY number")) {
            select.setString(1, cycle);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new OwnersDoing.Row(found.getString(1), found.getString(2)));
                }
            }
        }
        return rows;
    }

    private void write(Connection owner, List<OwnersDoing.Row> rows) throws SQLException {
        try (PreparedStatement delete = owner.prepareStatement("DELETE FROM ledger_entry WHERE cycle = ?");
                PreparedStatement insert = owner.prepareStatement(
                        "INSERT INTO ledger_entry (content, hash) VALUES (?::json, decode(?, 'hex'))")) {
            delete.setString(1, cycle);
            delete.executeUpdate();
            for (OwnersDoing.Row row : rows) {
                insert.setString(1, row.content());
                insert.setString(2, row.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
