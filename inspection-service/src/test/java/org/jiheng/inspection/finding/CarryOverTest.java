package org.jiheng.inspection.finding;

import java.time.Duration;
import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.inspection.deduction.usecase.SignHeads;
import org.jiheng.inspection.finding.usecase.CarryOverFindings;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.jiheng.inspection.testing.Inspection.LIN;

/** What a start makes of a database that was there before the ledger was; with one of its own, whose ledger it empties. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(CarryOverTest.Own.class)
class CarryOverTest {
    public static class Own implements QuarkusTestProfile {}

    @Inject
    CarryOverFindings findings;

    @Inject
    SignHeads heads;

    @Inject
    TurnableClock clock;

    private Inspection inspection;
    private LedgerFiles ledger;

    @BeforeEach
    void aRunningCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            RunningCycle cycle = RunningCycle.arrive(topics);
            inspection = new Inspection(cycle);
            ledger = new LedgerFiles(cycle);
        }
    }

    @Test
    void findingsThatWereThereBeforeGoIntoTheLedgerInTheirOrder() {
        String later = inspection.notified("0.5");
        String earlier = clock.ago(Duration.ofDays(3), () -> inspection.notified("0.3"));
        for (String state : List.of("RECORDED", "REDUCED", "WITHDRAWN", "DROPPED", "UPHELD")) {
            inspection.in(state);
        }
        List<String> account = ledger.account("P01");
        emptyTheLedger();

        findings.carryOver();

        assertThat(ledger.account("P01")).isEqualTo(account);
        assertThat(ledger.ofUnit("P01").getList("entries.finding"))
                .startsWith(earlier, later)
                .hasSize(8);
        assertThat(ledger.verify().head().entries()).isEqualTo(8);
    }

    @Test
    void aSecondStartAddsNothing() {
        inspection.in("WITHDRAWN");
        emptyTheLedger();
        findings.carryOver();
        String once = ledger.export(LIN);

        findings.carryOver();
        heads.signMissing();

        assertThat(ledger.export(LIN)).isEqualTo(once);
        assertThat(ledger.heads()).containsExactly(2);
    }

    @Test
    void aFindingThatIsMovedBeforeItWasCarriedOverTakesAllOfItsEntriesAlong() {
        String finding = inspection.appealed("0.5");
        emptyTheLedger();

        inspection.move(finding, "REDUCED").then().statusCode(200);

        assertThat(ledger.ofUnit("P01").getList("entries.points")).containsExactly("0.50", "0.50", "0.25");
        assertThat(ledger.verify().head().entries()).isEqualTo(3);
    }

    @Test
    void aLedgerThatThePresentKeyHasNotSignedIsSignedAtTheStart() {
        inspection.notified("0.5");
        inspection.notified("0.2");
        asOwner(
                "UPDATE ledger_head SET content = regexp_replace(content::text, '\"keyId\":\"[^\"]*\"', '\"keyId\":\"earlier\"')::json");

        heads.signMissing();

        assertThat(ledger.heads()).containsExactly(1, 2, 2);
        assertThat(ledger.verify().head().entries()).isEqualTo(2);
        inspection.notified("0.1");
        assertThat(ledger.verify().head().entries()).isEqualTo(3);
    }

    @Test
    void whatNoHeadSpeaksOfIsNeitherSignedNorGoneOnWith() {
        String recorded = inspection.recorded("0.1");
        inspection.notified("0.5");
        asOwner("DELETE FROM ledger_head");

        heads.signMissing();

        assertThat(ledger.heads()).isEmpty();
        inspection.move(recorded, "notify").then().statusCode(503).body("type", endsWith(":ledger-broken"));
        assertThat(inspection.state(recorded)).isEqualTo("RECORDED");
        asOwner("DELETE FROM ledger_entry");
    }

    private static void emptyTheLedger() {
        asOwner("DELETE FROM ledger_head; DELETE FROM ledger_entry");
    }

    private static void asOwner(String sql) {
        Database.executeAsOwner("ALTER TABLE ledger_head DISABLE TRIGGER USER;"
                + " ALTER TABLE ledger_entry DISABLE TRIGGER USER; " + sql
                + "; ALTER TABLE ledger_head ENABLE TRIGGER USER; ALTER TABLE ledger_entry ENABLE TRIGGER USER");
    }
}
