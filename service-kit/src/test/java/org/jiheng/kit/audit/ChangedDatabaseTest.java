package org.jiheng.kit.audit;

import java.time.Duration;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With a database of its own, which it spoils. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(ChangedDatabaseTest.Own.class)
class ChangedDatabaseTest {
    public static class Own implements QuarkusTestProfile {}

    @Test
    void whatTheOwnerChangesOnPurposeBreaksTheExportOff() {
        Notes notes = new Notes("350100");
        notes.writeMany(20);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> Database.query("SELECT count(*) FROM audit_link").get(0), "20"::equals);

        Database.executeAsOwner("ALTER TABLE audit_entry DISABLE TRIGGER only_grows");
        Database.executeAsOwner(
                "UPDATE audit_entry SET reason = 'another' WHERE id = (SELECT entry FROM audit_link WHERE position = 7)");

        assertThat(notes.export().lines().reduce((a, b) -> b)).contains("{\"broken\":7}");
    }
}
