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
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.localstack.ledger.LedgerExport;
import org.jiheng.localstack.terminal.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.jiheng.inspection.testing.Inspection.LIN;

/** Its owner can change the database in spite of all triggers; heads that others keep tell. With a database of its own, which it spoils. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(ChangedLedgerTest.Own.class)
class ChangedLedgerTest {
    public static class Own implements QuarkusTestProfile {}

    private static final int CHANGES = Integer.getInteger("jiheng.ledger-changes", 400);
    private static final long SEED = Long.getLong("jiheng.seed", 20_121_231);

    private static final Set<OwnersDoing> OF_ONE_FIELD =
            Set.of(OwnersDoing.FIELD, OwnersDoing.CHAINED_AGAIN, OwnersDoing.CHAINED_AND_RESIGNED);

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle running;
    private String cycle;
    private Inspection inspection;
    private LedgerFiles ledger;

    @BeforeEach
    void aLedger() {
        running = RunningCycle.arrive(topics);
        cycle = running.code();
        inspection = new Inspection(running);
        ledger = new LedgerFiles(running);
        for (String state :
                List.of("NOTIFIED", "WITHDRAWN", "REDUCED", "UPHELD", "WITHDRAWN", "CONFIRMED", "REDUCED")) {
            inspection.in(state);
        }
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void whateverTheOwnerDoesToTheTableIsFound() throws SQLException {
        String head = ledger.head();
        SplittableRandom random = new SplittableRandom(SEED);
        Map<OwnersDoing, Integer> found = new EnumMap<>(OwnersDoing.class);
        Set<String> fields = new TreeSet<>();
        try (Connection owner = Database.current().asOwner()) {
            putOutOfAction(owner);
            OwnersDoing.Table table = new OwnersDoing.Table(rows(owner), heads(owner));
            for (int round = 0; total(found) < CHANGES; round++) {
                OwnersDoing doing = OwnersDoing.values()[round % OwnersDoing.values().length];
                OwnersDoing.Table changed = doing.of(table, random);
                if (!changed.equals(table)) {
                    write(owner, changed.rows());
                    writeHeads(owner, changed.heads());
                    assertFound(head, doing, table, changed);
                    found.merge(doing, 1, Integer::sum);
                    if (OF_ONE_FIELD.contains(doing)) {
                        fields.add(changedField(table.rows(), changed.rows()));
                    }
                }
            }
            write(owner, table.rows());
            writeHeads(owner, table.heads());
        }
        assertThat(ledger.verify(ledger.export(LIN), false, List.of(head))
                        .head()
                        .entries())
                .isEqualTo(13);
        assertThat(found).containsOnlyKeys(OwnersDoing.values());
        assertThat(fields).containsExactlyInAnyOrderElementsOf(OwnersDoing.FIELDS);
        System.out.println(
                "changes of the ledger's table, seed " + SEED + ", all found: " + total(found) + " " + found);
    }

    /** But where a head is gone: of it only those know who kept it. */
    @Test
    void aClosingSaysThatTheLedgerDoesNotHold() throws SQLException {
        SplittableRandom random = new SplittableRandom(SEED);
        try (Connection owner = Database.current().asOwner()) {
            putOutOfAction(owner);
            OwnersDoing.Table table = new OwnersDoing.Table(rows(owner), heads(owner));
            assertThat(ledgerHolds()).isTrue();
            for (OwnersDoing doing : OwnersDoing.values()) {
                if (doing != OwnersDoing.HEAD_DELETED) {
                    OwnersDoing.Table changed = another(table, doing, random);
                    write(owner, changed.rows());
                    writeHeads(owner, changed.heads());
                    assertThat(ledgerHolds()).as(doing.name()).isFalse();
                }
            }
            write(owner, table.rows());
            writeHeads(owner, table.heads());
            assertThat(ledgerHolds()).isTrue();
        }
    }

    /** What is left of it is whole and signed, but a finding takes off what the ledger does not say. */
    @Test
    void aClosingMissesWhatWasCutOffWithItsHead() throws SQLException {
        try (Connection owner = Database.current().asOwner()) {
            putOutOfAction(owner);
            OwnersDoing.Table table = new OwnersDoing.Table(rows(owner), heads(owner));
            List<OwnersDoing.Head> left = table.heads().subList(0, table.heads().size() - 1);
            write(owner, table.rows().subList(0, left.get(left.size() - 1).entries()));
            writeHeads(owner, left);

            assertThat(ledgerHolds()).isFalse();

            write(owner, table.rows());
            writeHeads(owner, table.heads());
            assertThat(ledgerHolds()).isTrue();
        }
    }

    private static OwnersDoing.Table another(OwnersDoing.Table table, OwnersDoing doing, SplittableRandom random) {
        return Stream.generate(() -> doing.of(table, random))
                .filter(changed -> !changed.equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** As the closing says that is made when the cycle is closed now. */
    private boolean ledgerHolds() {
        running.arriveAs("CLOSING");
        return await().until(
                        () -> topics.latest("jiheng.closings.v1", cycle + "/inspection"),
                        found -> found.filter(closing ->
                                        closing.get("cyclerevision").asText().equals(Long.toString(running.revision())))
                                .isPresent())
                .get()
                .at("/data/ledgerValid")
                .asBoolean();
    }

    /** With the chain made to fit and the program going on. */
    @Test
    void theServiceSignsNothingOnTopOfAForgedChain() throws SQLException {
        String before = ledger.head();
        try (Connection owner = Database.current().asOwner()) {
            putOutOfAction(owner);
            List<OwnersDoing.Row> rows = new ArrayList<>(rows(owner));
            OwnersDoing.Row first = rows.get(0);
            rows.set(0, new OwnersDoing.Row(first.content().replace("\"0.50\"", "\"0.05\""), first.hash()));
            write(owner, OwnersDoing.chained(rows));
        }
        String recorded = inspection.recorded("0.1");

        inspection.move(recorded, "notify").then().statusCode(503).body("type", endsWith(":ledger-broken"));

        assertThat(ledger.head()).isEqualTo(before);
        assertThatThrownBy(() -> ledger.verify(before)).hasMessage("ledger.rewritten");
    }

    /** Entries by the head that somebody has kept, heads by the service's key. */
    private void assertFound(String head, OwnersDoing doing, OwnersDoing.Table before, OwnersDoing.Table changed) {
        boolean entries = changed.rows().equals(before.rows())
                || isFound(() -> ledger.verify(ledger.export(LIN), false, List.of(head)));
        boolean heads = changed.heads().equals(before.heads())
                || before.heads().stream()
                        .filter(each -> !changed.heads().contains(each))
                        .anyMatch(each -> isFound(() -> asServed(each.entries())));
        if (!entries || !heads) {
            throw new AssertionError(doing + " was not found, seed " + SEED + ": " + changed);
        }
    }

    private void asServed(int entries) {
        Response served = ledger.look(LIN, "/deduction-ledger/head", Map.of("entries", entries));
        if (served.statusCode() != 200) {
            throw new Trouble("ledger.no-head", entries);
        }
        LedgerExport.Sound sound =
                ledger.verify(ledger.export(LIN, Map.of("entries", entries)), false, List.of(served.asString()));
        assertThat(sound.head().entries()).isEqualTo(entries);
    }

    private static boolean isFound(Runnable check) {
        try {
            check.run();
            return false;
        } catch (Trouble found) {
            return true;
        }
    }

    /** The one field of one entry that says something else. */
    private static String changedField(List<OwnersDoing.Row> before, List<OwnersDoing.Row> changed) {
        for (int i = 0; i < before.size(); i++) {
            JsonPath entry = JsonPath.from(changed.get(i).content());
            Map<String, Object> other = JsonPath.from(before.get(i).content()).getMap("");
            for (Map.Entry<String, Object> field : other.entrySet()) {
                if (!field.getValue().equals(entry.get(field.getKey()))) {
                    return field.getKey();
                }
            }
        }
        throw new AssertionError("nothing is changed: " + changed);
    }

    private static int total(Map<OwnersDoing, Integer> found) {
        return found.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Triggers, keys and rules of the ledger: the owner may. */
    private static void putOutOfAction(Connection owner) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("""
                    DO $$
                    DECLARE
                        it record;
                    BEGIN
                        FOR it IN SELECT conrelid::regclass AS rules, conname FROM pg_constraint
                            WHERE contype <> 't' AND conrelid IN ('ledger_entry'::regclass, 'ledger_head'::regclass)
                            ORDER BY contype = 'f' DESC
                        LOOP
                            EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', it.rules, it.conname);
                        END LOOP;
                    END $$""");
            sql.execute("ALTER TABLE ledger_entry DISABLE TRIGGER USER");
            sql.execute("ALTER TABLE ledger_head DISABLE TRIGGER USER");
        }
    }

    private List<OwnersDoing.Head> heads(Connection owner) throws SQLException {
        List<OwnersDoing.Head> heads = new ArrayList<>();
        try (PreparedStatement select =
                owner.prepareStatement("SELECT content, signature FROM ledger_head WHERE cycle = ? ORDER BY entries")) {
            select.setString(1, cycle);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    heads.add(new OwnersDoing.Head(found.getString(1), found.getString(2)));
                }
            }
        }
        return heads;
    }

    private void writeHeads(Connection owner, List<OwnersDoing.Head> heads) throws SQLException {
        try (PreparedStatement delete =
                        owner.prepareStatement("DELETE FROM ledger_head WHERE cycle = ? OR cycle LIKE '%x%'");
                PreparedStatement insert =
                        owner.prepareStatement("INSERT INTO ledger_head (content, signature) VALUES (?::json, ?)")) {
            delete.setString(1, cycle);
            delete.executeUpdate();
            for (OwnersDoing.Head head : heads) {
                insert.setString(1, head.content());
                insert.setString(2, head.signature());
                insert.addBatch();
            }
            insert.executeBatch();
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
        try (PreparedStatement delete =
                        owner.prepareStatement("DELETE FROM ledger_entry WHERE cycle = ? OR cycle LIKE '%x%'");
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
