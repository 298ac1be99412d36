package org.jiheng.kit.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.localstack.audit.Export;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.audit.Trailer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(AuditIsRequired.class)
class ChainTest {
    private static final String MISSING =
            "SELECT count(*) FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_link l WHERE l.entry = e.id)";

    private final Notes notes = new Notes("350100");

    @TempDir
    Path folder;

    @Inject
    EntryRows rows;

    @Test
    void anExportIsFoundSoundByWhoKnowsOnlyTheKey() throws IOException {
        notes.writeMany(2_500);
        new Notes("350100/A15")
                .write("P01", "withheld from the auditor of 350100")
                .statusCode(200);
        notes.as("inspector").post(notes.path).then().statusCode(403);
        awaitAllLinked();

        String exported = notes.export();

        Trailer trailer = sound(exported, "first");
        assertThat(trailer.entries()).isEqualTo(count("SELECT count(*) FROM audit_entry"));
        assertThat(trailer.withheld())
                .isEqualTo(count("SELECT count(*) FROM audit_entry WHERE jurisdiction LIKE '%/A15'"));
        assertThat(exported).doesNotContain("withheld from the auditor");
    }

    @Test
    void aLaterExportContinuesAnEarlierOne() throws IOException {
        notes.write("P01", "early").statusCode(200);
        awaitAllLinked();
        Path early = file(notes.export(), "early");
        notes.write("P01", "late").statusCode(200);
        awaitAllLinked();
        Path late = file(notes.export(), "late");

        assertThat(export(late).verify(export(early)).to())
                .isGreaterThan(export(early).verify(null).to());
        assertThatThrownBy(() -> export(early).verify(export(late))).hasMessage("audit.not-continued");
    }

    @Test
    void aPartIsNotTakenForTheWhole() throws IOException {
        notes.writeMany(20);
        awaitAllLinked();
        Export beginning = export(file(notes.export("?toPosition=10"), "beginning"));
        Export rest = export(file(notes.export("?fromPosition=11"), "rest"));

        assertThatThrownBy(() -> beginning.verify(null)).hasMessage("audit.part");
        assertThatThrownBy(() -> rest.verify(beginning)).hasMessage("audit.part");
        assertThat(beginning.verifyPart(null).lastPosition()).isGreaterThanOrEqualTo(20);
        assertThat(rest.verifyPart(beginning).head())
                .isEqualTo(rest.verifyPart(beginning).lastHash());
    }

    @Test
    void anExportBeginsAtTheLatestRightAfterTheLog() throws IOException {
        notes.write("P01", "last").statusCode(200);
        awaitAllLinked();
        long last = count("SELECT max(position) FROM audit_link");

        assertThat(export(file(notes.export("?fromPosition=" + (last + 1)), "nothing"))
                        .verifyPart(null)
                        .entries())
                .isZero();
        notes.exportRefused("?fromPosition=" + (last + 2))
                .body("errors[0].path", equalTo("/fromPosition"))
                .body("errors[0].rule", equalTo("beyond-the-log"));
        notes.exportRefused("?fromPosition=1&toPosition=0").body("errors[0].path", equalTo("/toPosition"));
        notes.exportRefused("?fromPosition=2&toPosition=1").body("errors[0].path", equalTo("/toPosition"));
    }

    @Test
    void aTransactionThatCommitsLateIsLinkedToo() throws SQLException {
        try (Connection late = Database.current().asService();
                Statement sql = late.createStatement()) {
            late.setAutoCommit(false);
            sql.execute("INSERT INTO audit_entry (outcome, act, operation, roles, flags, problem, occurrences)"
                    + " VALUES ('REFUSED', 'late', 'late', '[]', '[]', 'late', 1)");
            notes.writeMany(1_000);
            awaitAllLinked();
            late.commit();
        }
        awaitAllLinked();

        assertThat(count("SELECT count(*) FROM audit_link JOIN audit_entry e ON e.id = entry WHERE act = 'late'"))
                .isPositive();
    }

    @Test
    void theChainKeepsUpWithALoad() {
        List<Entry> batch = Collections.nCopies(5_000, entry());
        long begun = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            QuarkusTransaction.requiringNew().run(() -> rows.add(batch));
        }
        long written = System.nanoTime();
        awaitAllLinked();
        long linked = System.nanoTime();
        System.out.printf(
                "audit: 50,000 entries written in %d ms, all linked %d ms later%n",
                (written - begun) / 1_000_000, (linked - written) / 1_000_000);
    }

    @Test
    void entriesOfARestoredDatabaseAreLinkedToo() {
        awaitAllLinked();
        // as on a new cluster, whose transactions are counted from the start again
        Database.executeAsOwner("UPDATE audit_chain SET horizon = '99999999999'");

        notes.write("P01", "after the restore").statusCode(200);

        awaitAllLinked();
    }

    @Test
    void neitherTheServiceNorItsOwnerInadvertentlyChangesAnEntry() {
        notes.write("P01", "true").statusCode(200);
        for (String table : new String[] {"audit_entry", "audit_link"}) {
            for (String statement : new String[] {"DELETE FROM " + table, "TRUNCATE " + table + " CASCADE"}) {
                assertThatThrownBy(() -> Database.executeAsService(statement))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> Database.executeAsOwner(statement)).hasStackTraceContaining("only grows");
            }
        }
        assertThatThrownBy(() -> Database.executeAsService("UPDATE audit_entry SET person = 'x'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Database.executeAsOwner("UPDATE audit_link SET hash = hash"))
                .hasStackTraceContaining("only grows");
    }

    @Test
    void theServiceSaysNeitherWhenAnEntryWasRecordedNorWhereTheChainLooksForIt() {
        for (String forged : new String[] {"recorded_at", "xid", "nonce"}) {
            assertThatThrownBy(() -> Database.executeAsService("INSERT INTO audit_entry (" + forged
                            + ", outcome, act, operation, roles, flags, problem, occurrences)"
                            + " SELECT " + forged + ", outcome, act, operation, roles, flags, 'x', 1 FROM audit_entry"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> Database.executeAsService("UPDATE audit_chain SET only_row = true"))
                .hasMessageContaining("permission denied");
    }

    private Trailer sound(String exported, String name) throws IOException {
        return export(file(exported, name)).verify(null);
    }

    private Path file(String exported, String name) throws IOException {
        return Files.writeString(folder.resolve(name), exported);
    }

    private Export export(Path file) throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), notes.publicKey());
        return new Export(file, PublicKeyFile.read(key));
    }

    private static Entry entry() {
        Origin origin = new Origin("http://issuer#li", List.of("unit-officer"), "350100", "127.0.0.1");
        String points = "{\"points\":\"0.33\"}";
        return new Entry(
                Entry.Outcome.DONE,
                "load",
                "POST /load",
                origin,
                null,
                "350100-2012/P01/P01-001",
                points,
                points,
                null,
                List.of(),
                null,
                null,
                1);
    }

    private static void awaitAllLinked() {
        await().atMost(Duration.ofSeconds(15)).until(() -> count(MISSING) == 0);
    }

    private static long count(String sql) {
        return Long.parseLong(Database.query(sql).get(0));
    }
}
